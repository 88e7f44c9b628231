/** What a visit shows of a page: times in milliseconds after the start, and how much of it moved. */
export type Vitals = {
  firstPaint: number;
  largestPaint: number;
  /** Of every task longer than 50 ms after the first paint, what is above that. */
  blocking: number;
  shift: number;
};

type Curve = { weight: number; good: number; middle: number };

/**
 * Lighthouse's weights and curves for phones. Its index of speed needs a film of the page; ours paint all at once, so the
 * largest paint stands for it.
 */
const curves = {
  firstPaint: [{ weight: 10, good: 1_800, middle: 3_000 }],
  largestPaint: [
    { weight: 25, good: 2_500, middle: 4_000 },
    { weight: 10, good: 3_387, middle: 5_800 },
  ],
  blocking: [{ weight: 30, good: 200, middle: 600 }],
  shift: [{ weight: 25, good: 0.1, middle: 0.25 }],
} as const satisfies Record<keyof Vitals, readonly Curve[]>;

/** The score for performance that Lighthouse gives to such a visit, 0 to 100. */
export function labScore(vitals: Vitals): number {
  const names = Object.keys(curves) as (keyof Vitals)[];
  return names.reduce(
    (sum, name) => sum + curves[name].reduce((of, curve) => of + curve.weight * share(vitals[name], curve), 0),
    0,
  );
}

/** Log-normal: 0.9 at `good`, 0.5 at `middle`. */
function share(value: number, { good, middle }: Curve): number {
  if (value <= 0) return 1;
  const deviations = (1.2815515655446004 * Math.log(value / middle)) / Math.log(middle / good);
  return 1 - normal(deviations);
}

/** The normal distribution; Abramowitz and Stegun 26.2.17, within 10⁻⁷. */
function normal(deviations: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(deviations));
  const sum = ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) * t;
  const tail = (Math.exp(-(deviations ** 2) / 2) / Math.sqrt(2 * Math.PI)) * sum;
  return deviations >= 0 ? 1 - tail : tail;
}
