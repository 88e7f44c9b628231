import type { EfficacySeries, Note, PhaseKind } from "../../series.ts";
import { type Frame, type Scale, scaleOf } from "./frame.ts";
import { linePath, markPath, noteShape, radiusFor, round, seriesShapes } from "./marks.ts";

/** What a part of the picture is; screen and paper each know how it looks. */
export type Role =
  | "band"
  | "baseline"
  | "level"
  | "rule"
  | "target"
  | "line"
  | "mark"
  | "noteFilled"
  | "noteHollow"
  | "label"
  | "strong";

export type Shape =
  | { kind: "rect"; role: Role; x: number; y: number; width: number; height: number }
  | { kind: "path"; role: Role; d: string /** Which of several series, from 0. */; series?: number }
  | { kind: "text"; role: Role; x: number; y: number; text: string; anchor: "start" | "middle" | "end" };

/** The words in the picture, for whoever reads it. */
export type ChartWords = {
  phases: Record<PhaseKind, string>;
  baseline: string;
  band: string;
  target: string;
  day(at: number): string;
};

/** Width of an average letter, and half the height of one. */
const LETTER = 6.4;
const NOTE_RADIUS = 3.5;
/** Farther than this from a name a rating does not disturb it. */
const BARE = 18;

type Compared = Pick<EfficacySeries, "span" | "runs" | "points" | "lowest" | "highest">;

/** Several series in one picture, each by its place on its own scale in per cent, told apart by mark and dash. */
export function comparisonOf(all: readonly Compared[], frame: Frame, day: ChartWords["day"]): Shape[] {
  const span = {
    from: Math.min(...all.map((each) => each.span.from)),
    to: Math.max(...all.map((each) => each.span.to)),
  };
  const percent = { span, lowest: 0, highest: 100 };
  const { y } = scaleOf(frame, percent);
  return [
    ...levelShapes(percent, frame, y),
    ...all.flatMap((each, index) =>
      lineShapes(each, scaleOf(frame, { ...each, span }), index).map((shape) => ({ ...shape, series: index })),
    ),
    ...dateShapes(span, frame, scaleOf(frame, percent), day),
  ];
}

/** Everything in the picture of a series, back to front, in units of the frame. Pure, so that it is the same everywhere. */
export function layoutOf(series: EfficacySeries, frame: Frame, words: ChartWords): Shape[] {
  const scale = scaleOf(frame, series);
  return [
    ...bandShapes(series, frame, scale, words),
    ...levelShapes(series, frame, scale.y),
    ...phaseShapes(series, frame, scale, words),
    ...targetShapes(series, frame, scale, words),
    ...lineShapes(series, scale, 0),
    ...noteShapes(series, frame, scale, words),
    ...dateShapes(series.span, frame, scale, words.day),
  ];
}

type Part = (series: EfficacySeries, frame: Frame, scale: Scale, words: ChartWords) => Shape[];

/** The baseline is the narrower of the two, so it lies on top. */
const bandShapes: Part = ({ band, baseline, points }, { width, height, margin }, { x, y }, words) => {
  const isInPlot = (line: number) => line > margin.top + 12 && line < height - margin.bottom - 4;
  const across = { x: margin.left, width: width - margin.left - margin.right };
  const shapes: Shape[] = [];
  if (band) {
    const top = y(band.upper);
    shapes.push({ kind: "rect", role: "band", ...across, y: round(top), height: round(y(band.lower) - top) });
  }
  if (baseline) {
    const top = y(baseline.upper);
    const height = Math.max(2, round(y(baseline.lower) - top));
    shapes.push({ kind: "rect", role: "baseline", ...across, y: round(top), height });
  }
  const right = width - margin.right - 6;
  const places = points.map(({ at, strength }) => ({ x: x(at), y: y(strength) }));
  const names = [
    ...(band ? [{ name: words.band, lines: insideOrBeside(y(band.upper), y(band.lower)).filter(isInPlot) }] : []),
    ...(baseline ? [{ name: words.baseline, lines: [y(baseline.upper) - 5, y(baseline.lower) + 14] }] : []),
  ];
  const longest = Math.max(0, ...names.map(({ name }) => name.length));
  const lines = clearest(names, places, right - longest * LETTER);
  shapes.push(...names.map(({ name }, index) => text("label", right, lines[index] ?? 0, name, "end")));
  return shapes;
};

/** Lines on which the name of a wide band may stand: inside it at either edge, or just outside. */
function insideOrBeside(top: number, bottom: number): number[] {
  return [bottom - 6, top + 15, bottom + 14, top - 6];
}

/** A line for each name, of those on which it may stand: as far as can be from the ratings beside them and each other. */
function clearest(
  names: readonly { lines: readonly number[] }[],
  places: readonly { x: number; y: number }[],
  from: number,
): number[] {
  // The mark before the names counts too: a line leads from it into them.
  const beside = places.slice(
    Math.max(
      0,
      places.findLastIndex(({ x }) => x < from),
    ),
  );
  const room = (lines: readonly number[]) =>
    Math.min(
      BARE,
      ...lines.flatMap((line) => beside.map(({ y }) => Math.abs(y - (line - LETTER)))),
      ...lines.slice(1).map((line) => Math.abs(line - (lines[0] ?? line))),
    );
  const choices = names.reduce<number[][]>(
    (sofar, { lines }) => sofar.flatMap((chosen) => lines.map((line) => [...chosen, line])),
    [[]],
  );
  return choices.reduce((best, choice) => (room(choice) > room(best) ? choice : best));
}

function levelShapes(
  { lowest, highest }: Pick<EfficacySeries, "lowest" | "highest">,
  { width, margin }: Frame,
  y: Scale["y"],
): Shape[] {
  return [lowest, (lowest + highest) / 2, highest].flatMap((level): Shape[] => [
    { kind: "path", role: "level", d: `M${margin.left},${round(y(level))}H${width - margin.right}` },
    text("label", margin.left - 8, y(level) + 4, String(level), "end"),
  ]);
}

/** A name that does not fit its phase moves up to the next that has room, or is left to the table. */
const phaseShapes: Part = ({ phases, points }, { height, margin }, { x }, words) => {
  if (points.length === 0) return [];
  return phases.flatMap(({ kind, from, to }, index): Shape[] => {
    const [left, right] = [x(from), x(to)];
    const name = words.phases[kind];
    const rule: Shape = {
      kind: "path",
      role: "rule",
      d: `M${round(left)},${margin.top - 18}V${height - margin.bottom}`,
    };
    const label = text("label", index === 0 ? left : left + 5, margin.top - 9, name, "start");
    return [...(index > 0 ? [rule] : []), ...(right - left > name.length * LETTER ? [label] : [])];
  });
};

const targetShapes: Part = ({ target }, { width, margin }, { y }, words) =>
  target === null
    ? []
    : [
        { kind: "path", role: "target", d: `M${margin.left},${round(y(target))}H${width - margin.right}` },
        text("strong", margin.left + 6, y(target) - 6, words.target, "start"),
      ];

function lineShapes(
  { runs, points }: Pick<EfficacySeries, "runs" | "points">,
  { x, y }: Scale,
  series: number,
): Shape[] {
  const place = ({ at, strength }: { at: number; strength: number }) => ({ x: x(at), y: y(strength) });
  const lines = runs.filter((run) => run.length > 1).map((run) => linePath(run.map(place)));
  const radius = radiusFor(points.length);
  const marks = points.map((point) =>
    markPath(seriesShapes[series % seriesShapes.length] ?? "circle", x(point.at), y(point.strength), radius),
  );
  return [
    ...(lines.length > 0 ? [{ kind: "path", role: "line", d: lines.join("") } as const] : []),
    ...(marks.length > 0 ? [{ kind: "path", role: "mark", d: marks.join("") } as const] : []),
  ];
}

/** A mark for each note where it happened, and below it the number of its group. */
const noteShapes: Part = ({ groups }, { height, margin }, { x }) => {
  const lane = height - margin.bottom + 13;
  const notes = groups.flatMap((group) => group.notes);
  const outline = (filled: boolean) =>
    notes
      .filter((note) => isFilled(note) === filled)
      .map((note) => noteMark(note, x(note.at), lane))
      .join("");
  const shapes: Shape[] = [
    { kind: "path", role: "noteFilled", d: outline(true) },
    { kind: "path", role: "noteHollow", d: outline(false) },
  ];
  return [
    ...shapes.filter((shape) => shape.kind === "path" && shape.d !== ""),
    ...groups.map(({ number, at }) => text("strong", x(at), lane + 19, String(number), "middle")),
  ];
};

/** A setback has the same ink as a success and a hollow mark; help leaves it hollow on one side of the eye only in words. */
function isFilled({ kind }: Note): boolean {
  return kind === "win" || kind === "met";
}

function noteMark({ kind }: Note, x: number, y: number): string {
  return markPath(noteShape[kind], x, y, NOTE_RADIUS);
}

const DAY = 86_400_000;
const STEPS = [1, 2, 7, 14, 28, 56, 91, 182, 364];

/** Days evenly apart from the first on, as many as have room. */
function dateShapes(span: EfficacySeries["span"], frame: Frame, { x }: Scale, day: ChartWords["day"]): Shape[] {
  const { width, height, margin } = frame;
  const room = Math.floor((width - margin.left - margin.right) / 62);
  const days = (span.to - span.from) / DAY;
  const step = STEPS.find((each) => days / each <= room - 1) ?? days;
  const count = Math.floor(days / step) + 1;
  return Array.from({ length: count }, (_, index) => {
    const at = span.from + index * step * DAY;
    return text("label", x(at), height - 8, day(at), index === 0 ? "start" : x(at) > width - 44 ? "end" : "middle");
  });
}

function text(role: Role, x: number, y: number, words: string, anchor: "start" | "middle" | "end"): Shape {
  return { kind: "text", role, x: round(x), y: round(y), text: words, anchor };
}
