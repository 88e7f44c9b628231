import { line } from "d3-shape";
import type { Note } from "../../series.ts";

type Place = { x: number; y: number };

/** Marks differ in shape, so that no series rests on its colour. */
export type MarkShape = "circle" | "square" | "triangle" | "diamond" | "cross";
export const seriesShapes: readonly MarkShape[] = ["circle", "square", "triangle", "diamond"];
export const seriesDashes: readonly (string | undefined)[] = [undefined, "7 4", "2 3", "9 3 2 3"];

/** Wins are triangles, tries are squares, with help diamonds; sessions are crosses, since ratings are circles. */
export const noteShape: Record<Note["kind"], MarkShape> = {
  win: "triangle",
  met: "square",
  helped: "diamond",
  setback: "square",
  session: "cross",
};

/** Outline of one mark around a point, as the `d` of a path. */
export function markPath(shape: MarkShape, x: number, y: number, radius: number): string {
  const [cx, cy] = [round(x), round(y)];
  const r = radius;
  switch (shape) {
    case "circle":
      return `M${round(x - r)},${cy}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
    case "square":
      return `M${round(x - r)},${round(y - r)}h${2 * r}v${2 * r}h${-2 * r}Z`;
    case "triangle":
      return `M${cx},${round(y - 1.2 * r)}L${round(x + 1.1 * r)},${round(y + 0.8 * r)}H${round(x - 1.1 * r)}Z`;
    case "diamond":
      return `M${cx},${round(y - 1.3 * r)}L${round(x + 1.1 * r)},${cy}L${cx},${round(y + 1.3 * r)}L${round(x - 1.1 * r)},${cy}Z`;
    case "cross":
      return `M${round(x - r)},${cy}h${2 * r}M${cx},${round(y - r)}v${2 * r}`;
  }
}

/** Many ratings get small marks, so that a year of days is still a line. */
export function radiusFor(points: number): number {
  if (points > 120) return 1.5;
  return points > 40 ? 3 : 4.5;
}

const path = line<Place>()
  .x(({ x }) => x)
  .y(({ y }) => y)
  .digits(1);

/** A line through points, as the `d` of a path. */
export function linePath(points: readonly Place[]): string {
  return path([...points]) ?? "";
}

/** Tenths of a unit are finer than any screen, and keep the markup short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
