import * as z from "zod";
import { id, line } from "#lib/schema.ts";

export const limits = { items: 60 } as const;

const title = line.pipe(
  z.string().min(1, "Please give the scale a title.").max(160, "Please keep this below 160 characters."),
);
const text = line.pipe(
  z.string().min(1, "This line is still empty.").max(300, "Please keep this below 300 characters."),
);
const optionalText = (most: number) => line.pipe(z.string().max(most, `Please keep this below ${most} characters.`));

/** A scale that a practice writes itself: 0 to 100 in tens, easiest first. It warns about wording, and takes any. */
export const ownScaleInput = z.object({
  /** The browser makes the id, so that pressing twice makes one. */
  operationId: id,
  title,
  context: optionalText(160),
  practiceItem: optionalText(300),
  items: z.array(text).min(1, "A scale needs a line.").max(20, "A scale has at most 20 lines."),
});
export type OwnScaleInput = z.infer<typeof ownScaleInput>;

export const reliabilityKinds = ["internal_consistency", "test_retest", "inter_rater", "other"] as const;

const range = z.object({
  itemLowest: z.int().min(0, "Answers start at 0 or above.").max(99),
  itemHighest: z.int().min(1).max(100, "Answers end at 100 or below."),
  itemStep: z.int().min(1).max(50),
});

/**
 * A scale under somebody else's rights, entered by a practice that may use it. Without standard deviation and
 * reliability no change on it is ever called reliable.
 */
export const importedScaleInput = range
  .extend({
    operationId: id,
    title,
    context: optionalText(160),
    items: z
      .array(z.object({ text, reversed: z.boolean() }))
      .min(1, "A scale needs an item.")
      .max(limits.items, `A scale has at most ${limits.items} items.`),
    score: z.enum(["mean", "sum"]),
    missingAllowed: z.int().min(0).max(limits.items),
    mean: z.number().min(0).max(999).nullable(),
    // Kept to three digits, of which at least one says something.
    sd: z.number().min(0.001, "A standard deviation is above 0.").max(999).nullable(),
    reliability: z.number().min(0, "Reliability is from 0 to 1.").max(0.999, "Reliability is below 1.").nullable(),
    reliabilityKind: z.enum(reliabilityKinds).nullable(),
    source: line.pipe(z.string().min(1, "Say where the scale and its figures come from.").max(300)),
    permission: line.pipe(z.string().min(1, "Say who permits its use, and how.").max(500)),
    attested: z.literal(true, "Confirm that your practice may use this scale."),
  })
  .refine(({ itemLowest, itemHighest }) => itemLowest < itemHighest, {
    path: ["itemHighest"],
    message: "The highest answer lies above the lowest.",
  })
  .refine(({ itemLowest, itemHighest, itemStep }) => (itemHighest - itemLowest) % itemStep === 0, {
    path: ["itemStep"],
    message: "The steps do not lead from the lowest to the highest answer.",
  })
  .refine(({ items, missingAllowed }) => missingAllowed < items.length, {
    path: ["missingAllowed"],
    message: "At least one item needs an answer.",
  })
  .refine(({ items, itemHighest, score }) => score === "mean" || items.length * itemHighest <= 999, {
    path: ["score"],
    message: "The sum would go beyond 999. Use the mean.",
  })
  .refine(({ mean, ...key }) => mean === null || isWithin(mean, rangeOf(key)), {
    path: ["mean"],
    message: "This mean lies off the scale. It is the mean of the score as it is counted above.",
  })
  .refine(({ sd, ...key }) => sd === null || sd <= widestSd(rangeOf(key)), {
    path: ["sd"],
    message: "No group of people can be spread this widely on this scale: it is more than half of its range.",
  })
  .refine(({ sd, mean, ...key }) => sd === null || mean === null || sd <= widestSd(rangeOf(key), mean), {
    path: ["sd"],
    message: "With this mean no group of people can be spread this widely on this scale.",
  })
  .refine(({ reliability, reliabilityKind }) => reliability === null || reliabilityKind !== null, {
    path: ["reliabilityKind"],
    message: "Say what kind of reliability it is.",
  });
export type ImportedScaleInput = z.infer<typeof importedScaleInput>;

type Key = { itemLowest: number; itemHighest: number; score: "mean" | "sum"; items: readonly unknown[] };
type Range = { lowest: number; highest: number };

/** The range of the score. */
function rangeOf({ itemLowest, itemHighest, score, items }: Key): Range {
  const count = score === "sum" ? items.length : 1;
  return { lowest: itemLowest * count, highest: itemHighest * count };
}

function isWithin(value: number, { lowest, highest }: Range): boolean {
  return value >= lowest && value <= highest;
}

/**
 * The largest standard deviation that scores within a range can have, around their mean where it is known; sources
 * round, so a hundredth more is let through.
 *
 * @see Bhatia & Davis (2000), doi:10.1080/00029890.2000.12005203
 */
function widestSd({ lowest, highest }: Range, mean = (lowest + highest) / 2): number {
  return 1.01 * Math.sqrt(Math.max(0, (mean - lowest) * (highest - mean)));
}

/** Names one of our scales, or one of the practice's. */
export const templateKey = line.pipe(z.string().min(1).max(60));
export const scaleKey = z.object({ key: templateKey });
export const definitionRef = z.object({ definitionId: id });
export const archiveInput = definitionRef.extend({ archived: z.boolean() });
export type ArchiveInput = z.infer<typeof archiveInput>;

export const storedItems = z.array(z.object({ text: z.string(), reversed: z.boolean() })).max(limits.items);

/** A scale to choose from: one of ours, or one of the practice's. */
export const scaleChoice = z.object({
  key: z.string(),
  /** Of the practice's own; null for ours. */
  definitionId: id.nullable(),
  origin: z.enum(["ours", "own", "imported"]),
  title: z.string(),
  context: z.string(),
  practiceItem: z.string().nullable(),
  items: storedItems,
  itemLowest: z.number(),
  itemHighest: z.number(),
  score: z.enum(["mean", "sum"]),
  hasNorms: z.boolean(),
  source: z.string().nullable(),
  permission: z.string().nullable(),
  /** Taken off the list: nobody new is given it. */
  archived: z.boolean(),
});
export type ScaleChoice = z.infer<typeof scaleChoice>;
export const scaleChoices = z.array(scaleChoice).max(300);
