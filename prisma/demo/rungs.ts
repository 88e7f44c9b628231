import type { LadderTemplate } from "#content/ladders/template.ts";
import type { RungStory } from "./story.ts";

/** Rungs of a template that a coach took over as they are, each with what its client thought of it. */
export function rungsOf(template: LadderTemplate, sure: Readonly<Record<string, RungStory["sure"]>>): RungStory[] {
  return Object.entries(sure).map(([key, estimates]) => {
    const rung = template.rungs.find((each) => each.key === key);
    if (!rung) throw new Error(`The ladder "${template.key}" has no rung "${key}".`);
    const { title, criterion, conditions, context, stakes, expectedDistress } = rung;
    return {
      title,
      criterion,
      conditions,
      context,
      stakes,
      distress: expectedDistress,
      sure: estimates,
    };
  });
}
