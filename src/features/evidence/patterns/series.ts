import type { Patterns } from "./schema.ts";

type Size = { width: number; height: number };

/** Space above the highest step for its number. */
const HEADROOM = 20;

/**
 * The stair of a cumulative count: one step per month, each as high as all there was by its end. What was there before
 * the first month is the landing that it starts from. Heights start at 0, so that a rise looks as large as it is.
 */
export function stepsOf(months: Patterns["months"], before: number, { width, height }: Size) {
  const most = Math.max(1, before, ...months.map(({ total }) => total));
  const wide = width / Math.max(1, months.length);
  const yOf = (total: number) => round(height - (total / most) * (height - HEADROOM));
  const steps = months.map(({ total }, index) => ({ x: round(index * wide), y: yOf(total), total }));
  const line = `M0 ${yOf(before)}${steps.map(({ x, y }) => `H${x}V${y}`).join("")}H${width}`;
  return { line, area: `${line}V${height}H0Z`, last: steps.at(-1) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
