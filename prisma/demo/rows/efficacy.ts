import { practiceItem, type ScaleTemplate, scaleTemplate } from "#content/scales/scales.ts";
import { missingAllowedIn } from "#domain/efficacy/scoring.ts";
import { efficacyStrength } from "#domain/efficacy/strength.ts";
import { dayIn } from "#lib/day.ts";
import { newId } from "#lib/uuid.ts";
import { baselineGap, type Occasion, occasionsOf } from "../course.ts";
import { type Life, sometime } from "../life.ts";

const MORNING = [7, 11] as const;

/** Three scales have norms and two have none, as in a practice that has just begun to gather its own. */
const norms: Readonly<Record<string, { normSd: number; normReliability: number }>> = {
  "speaking-v1": { normSd: 17.5, normReliability: 0.88 },
  "pitching-v1": { normSd: 18.2, normReliability: 0.86 },
  "exam-v1": { normSd: 16.4, normReliability: 0.87 },
};
const normSource =
  "Made-up figures of this demo practice, so that reliable change can be shown. They come from no study.";

/** A client's scales with their items, and every occasion with its answers. */
export function efficacyRows(life: Life) {
  const rows = life.story.scales.map(({ key, given, course }) => {
    const template = shipped(key);
    const scale = scaleRow(life, template, given);
    const items = itemRows(scale, template);
    const occasions = course ? occasionsOf(course, items.length, life.random) : [];
    const ratings = occasions.map((occasion) => ratingRows(life, scale.id, items, occasion));
    const [first] = ratings;
    return { scale, items, ratings, schedules: first ? [scheduleRow(life, scale, first.rating.ratedOn)] : [] };
  });
  const ratings = rows.flatMap((row) => row.ratings);
  return {
    scales: rows.map(({ scale }) => scale),
    items: rows.flatMap(({ items }) => items),
    schedules: rows.flatMap(({ schedules }) => schedules),
    ratings: ratings.map(({ rating }) => rating),
    answers: ratings.flatMap(({ answers }) => answers),
  };
}

function shipped(key: string): ScaleTemplate {
  const template = scaleTemplate(key);
  if (!template) throw new Error(`There is no scale "${key}".`);
  return template;
}

function scaleRow({ organisationId, clientId, calendar }: Life, { key, title, items }: ScaleTemplate, given: number) {
  const norm = norms[key];
  return {
    organisationId,
    id: newId(),
    clientId,
    templateKey: key,
    title,
    practiceItem,
    missingAllowed: missingAllowedIn(items.length),
    ...(norm && { ...norm, normKind: "internal_consistency", normSource }),
    createdAt: calendar.at(given, 10, 5),
  };
}

/** From the first rating on: three within days, which make the baseline, then weekly. */
function scheduleRow({ organisationId, coachId }: Life, scale: { id: string; createdAt: Date }, startsOn: Date) {
  const baseline = { baselineCount: 3, baselineGap };
  const plan = { cadence: "weekly" as const, startsOn, ...baseline, setBy: coachId, setAt: scale.createdAt };
  return { organisationId, id: newId(), scaleId: scale.id, ...plan };
}

type Of = { organisationId: string; id: string };

function itemRows({ organisationId, id: scaleId }: Of, { items }: ScaleTemplate) {
  return items.map((text, index) => ({ organisationId, id: newId(), scaleId, position: index + 1, text }));
}

function ratingRows(life: Life, scaleId: string, items: readonly Of[], { ago, confidences }: Occasion) {
  const { organisationId, clientId } = life;
  const strength = efficacyStrength(confidences);
  if (strength === null) throw new Error("A scale has no items.");
  const id = newId();
  const at = sometime(life, ago, MORNING);
  const ratedOn = new Date(dayIn(life.story.timeZone, at));
  return {
    rating: {
      organisationId,
      id,
      clientId,
      scaleId,
      operationId: newId(),
      ratedAt: at,
      ratedOn,
      createdAt: at,
      strength,
    },
    answers: items.map((item, index) => ({
      organisationId,
      ratingId: id,
      itemId: item.id,
      confidence: confidences[index] ?? 0,
    })),
  };
}
