import type { DaysAgo } from "./calendar.ts";
import type { Random } from "./random.ts";

/** How sure somebody felt over their weeks: a baseline within the first week, then a rating each week to the latest. */
export type Course = {
  first: DaysAgo;
  latest: DaysAgo;
  /** Strength at the first and at the latest rating, 0 to 100. */
  from: number;
  to: number;
  /** When the change comes. "dip" rises, falls back for a while and recovers. */
  shape: "steady" | "early" | "late" | "dip";
  /** Weeks whose rating was missed; the baseline ends with that of the second. */
  missed?: readonly number[];
};

export type Occasion = { ago: DaysAgo; confidences: number[] };

/** How far the easiest item lies above a scale's mean, and the hardest below it. */
const GRADING = 22;
const WEEKLY_NOISE = 7;
const ITEM_NOISE = 9;

const progressOf: Record<Course["shape"], (part: number) => number> = {
  steady: (part) => part,
  early: (part) => 1 - (1 - part) ** 2,
  late: (part) => part ** 2,
  dip: (part) => part - 0.55 * Math.exp(-(((part - 0.6) / 0.13) ** 2)),
};

/** Days between ratings of the baseline; from the last of them on a rating is due each week. */
export const baselineGap = 2;

/** Every occasion on which a scale of so many items, easiest first, was rated; oldest first. */
export function occasionsOf(course: Course, items: number, random: Random): Occasion[] {
  const { first, latest, from, to, shape, missed = [] } = course;
  const weeks = Math.floor((first - latest) / 7);
  const occasions = Array.from({ length: weeks + 1 }, (_, week) => {
    const part = weeks === 0 ? 0 : week / weeks;
    const isEnd = week === 0 || week === weeks;
    const strength = from + (to - from) * progressOf[shape](part) + random.noise(isEnd ? 2 : WEEKLY_NOISE);
    const confidences = Array.from({ length: items }, (_, item) =>
      confidence(strength + GRADING * (1 - (2 * item) / (items - 1)) + random.noise(ITEM_NOISE)),
    );
    return { ago: latest + 7 * (weeks - week), confidences };
  });
  const [begin, second, ...rest] = occasions.filter((_, week) => week < 2 || !missed.includes(week + 1));
  if (!begin) return [];
  if (!second) return [begin];
  const within = begin.confidences.map((value) => confidence(value + random.noise(ITEM_NOISE)));
  return [
    { ...begin, ago: second.ago + 2 * baselineGap },
    { ago: second.ago + baselineGap, confidences: within },
    second,
    ...rest,
  ];
}

/** A whole ten on the scale. */
function confidence(points: number): number {
  return Math.min(100, Math.max(0, Math.round(points / 10) * 10));
}
