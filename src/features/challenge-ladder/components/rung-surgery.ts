import { limits, type RungInput } from "../schema.ts";

/** What the half-way rung of a split starts with. */
export type HalfWay = { readonly id: string; readonly title: string; readonly forecast: number | null };

/**
 * A step half-way up to a rung: the same words, to be made smaller, and half the climb where that is known. What the
 * client has to say about it is still unknown.
 *
 * @param below the rung before it, if there is one; without one, the climb starts from no distress at all
 */
export function halfWayTo(rung: RungInput, below: RungInput | undefined, { id, title, forecast }: HalfWay): RungInput {
  const from = below ? below.expectedDistress : 0;
  const to = rung.expectedDistress;
  return {
    ...rung,
    id,
    title: title.slice(0, limits.title),
    expectedDistress: from === null || to === null ? null : Math.round((from + to) / 2),
    efficacy: null,
    forecast,
    absorbs: [],
  };
}

/**
 * Two neighbours as one rung. It keeps the lower one's place and id, carries the attempts of both, and asks for both.
 * Figures lean to the careful side. Where the words of both do not fit, the upper rung's stand: it asks for more.
 */
export function mergeRungs(lower: RungInput, upper: RungInput): RungInput {
  return {
    id: lower.id,
    title: both(lower.title, upper.title, limits.title, " · "),
    criterion: both(lower.criterion, upper.criterion, limits.criterion, "\n"),
    context: both(lower.context, upper.context, limits.context, " · "),
    conditions: both(lower.conditions, upper.conditions, limits.conditions, sentences),
    support: both(lower.support, upper.support, limits.support, sentences),
    expectedDistress: known(Math.max, lower.expectedDistress, upper.expectedDistress),
    efficacy: known(Math.min, lower.efficacy, upper.efficacy),
    forecast: known(Math.min, lower.forecast, upper.forecast),
    stakes: gravity.indexOf(lower.stakes) > gravity.indexOf(upper.stakes) ? lower.stakes : upper.stakes,
    debriefPlanned: lower.debriefPlanned || upper.debriefPlanned,
    absorbs: [...lower.absorbs, upper.id, ...upper.absorbs],
  };
}

const gravity: readonly RungInput["stakes"][] = ["low", "reversible", "high"];

type Between = string | ((first: string) => string);

/** On one line, a sentence that has ended needs a space and no more. */
function sentences(first: string): string {
  return /[.!?…;]$/.test(first) ? " " : "; ";
}

function both(one: string, other: string, most: number, between: Between): string {
  const [first, second] = [one.trim(), other.trim()];
  if (first === second || second === "") return first;
  if (first === "") return second;
  const joined = `${first}${typeof between === "string" ? between : between(first)}${second}`;
  return joined.length <= most ? joined : second;
}

function known(choose: (a: number, b: number) => number, one: number | null, other: number | null): number | null {
  if (one === null) return other;
  return other === null ? one : choose(one, other);
}
