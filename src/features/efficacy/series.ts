import { baselineRatings, type Change, changeOf } from "#domain/efficacy/change.ts";
import type { ChangeVerdict } from "#domain/statistics/reliable-change.ts";
import type { ChartNote, ChartView } from "./chart/schema.ts";
import type { RatedScale } from "./schema.ts";

const DAY = 86_400_000;
/** Longer than this without a rating is a gap, and no line is drawn across it: three weeks of a weekly or two-weekly plan. */
const GAP = 21 * DAY;
/** As many footnote numbers as fit below a chart on a phone. */
const MOST_GROUPS = 12;

export type PhaseKind = "baseline" | "preparing" | "ladder";
export type Phase = { kind: PhaseKind; from: number; to: number };
export type Point = { id: string; at: number; strength: number; phase: PhaseKind };
export type Note = Omit<ChartNote, "at"> & { at: number };
/** Notes that share a number, because their marks stand close together. */
export type NoteGroup = { number: number; at: number; notes: Note[] };

/** What the ratings say so far, to be put into a sentence. `change` is in points since the start. */
export type Finding =
  | { kind: "none" }
  | { kind: "first"; strength: number }
  | { kind: "without_norms"; strength: number; change: number }
  | { kind: ChangeVerdict; strength: number; change: number; since: number };

export type EfficacySeries = {
  title: string;
  lowest: number;
  highest: number;
  /** What the picture spans, epoch milliseconds. */
  span: { from: number; to: number };
  points: Point[];
  /** Runs of points that a line may join: never across a gap, never across phases. */
  runs: Point[][];
  phases: Phase[];
  /** Lowest and highest rating of a complete baseline; null until then. */
  baseline: { lower: number; upper: number } | null;
  /** Where change is not distinguishable from measurement error, in points; null without norms. */
  band: { lower: number; upper: number } | null;
  target: number | null;
  groups: NoteGroup[];
  change: Change;
  finding: Finding;
};

type Context = Pick<ChartView, "climbingSince" | "notes">;

/** Ratings, oldest first, as something that can be drawn and said. */
export function toSeries(scale: RatedScale, context: Context = { climbingSince: null, notes: [] }): EfficacySeries {
  const scored = scoredOf(scale);
  const change = changeOf(scored, scale.norms);
  const climbing = context.climbingSince === null ? null : Date.parse(context.climbingSince);
  const span = spanOf(scored, context.notes);
  const phases = phasesOf(scored, climbing, span);
  const points = scored.map((point) => ({ ...point, phase: phaseAt(phases, point.at) }));
  const begun = scored.slice(0, baselineRatings).map(({ strength }) => strength);
  const { title, lowest, highest, target } = scale;
  return {
    title,
    lowest,
    highest,
    target,
    span,
    points,
    runs: runsOf(points),
    phases,
    baseline: begun.length === baselineRatings ? { lower: Math.min(...begun), upper: Math.max(...begun) } : null,
    band: bandOf(change),
    groups: groupsOf(context.notes, span),
    change,
    finding: findingOf(change, scored.at(-1)?.strength),
  };
}

/** For a client the norms stay out of sight: measurement error is a coach's tool, and theirs is their own line. */
export function seriesFor(reader: "coach" | "client", scale: RatedScale, context?: Context): EfficacySeries {
  return toSeries(reader === "coach" ? scale : { ...scale, norms: null }, context);
}

type ScoredRating = { id: string; at: number; score: number; strength: number };

/** Ratings with a score. Two at one moment cannot be told apart in time, so the first stands. */
function scoredOf({ ratings }: RatedScale): ScoredRating[] {
  const scored: ScoredRating[] = [];
  for (const { id, ratedAt, strength } of ratings) {
    const at = Date.parse(ratedAt);
    if (strength !== null && at > (scored.at(-1)?.at ?? Number.NEGATIVE_INFINITY)) {
      scored.push({ id, at, score: strength, strength });
    }
  }
  return scored;
}

/** From the first rating to the latest rating or note, and at least a week, so that a single point has a place. */
function spanOf(scored: readonly ScoredRating[], notes: readonly ChartNote[]): EfficacySeries["span"] {
  const from = scored[0]?.at ?? 0;
  const latest = Math.max(from, scored.at(-1)?.at ?? from, ...notes.map(({ at }) => Date.parse(at)));
  return { from, to: Math.max(latest, from + 7 * DAY) };
}

/** A baseline, then preparing until the first try, then the ladder. The rule stands between two ratings, not on one. */
function phasesOf(scored: readonly ScoredRating[], climbing: number | null, span: EfficacySeries["span"]): Phase[] {
  const [last, next] = [scored[baselineRatings - 1], scored[baselineRatings]];
  if (!last || !next) return [{ kind: "baseline", ...span }];
  const boundary = (last.at + next.at) / 2;
  const baseline: Phase = { kind: "baseline", from: span.from, to: boundary };
  if (climbing === null || climbing >= span.to) return [baseline, { kind: "preparing", from: boundary, to: span.to }];
  if (climbing <= boundary) return [baseline, { kind: "ladder", from: boundary, to: span.to }];
  return [
    baseline,
    { kind: "preparing", from: boundary, to: climbing },
    { kind: "ladder", from: climbing, to: span.to },
  ];
}

function phaseAt(phases: readonly Phase[], at: number): PhaseKind {
  return phases.findLast(({ from }) => at >= from)?.kind ?? "baseline";
}

function runsOf(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && point.at - last.at <= GAP && point.phase === last.phase) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

function bandOf({ start, reliable }: Change): EfficacySeries["band"] {
  if (!start.known || !reliable.known) return null;
  const { threshold } = reliable.value;
  return { lower: start.value.score - threshold, upper: start.value.score + threshold };
}

/** Notes by even stretches of the span, of about a week or longer, numbered from the left. */
function groupsOf(notes: readonly ChartNote[], { from, to }: EfficacySeries["span"]): NoteGroup[] {
  const weeks = Math.round((to - from) / (7 * DAY));
  const stretch = (to - from + 1) / Math.min(MOST_GROUPS, Math.max(1, weeks));
  const byStretch = new Map<number, Note[]>();
  const inOrder = notes.map((note) => ({ ...note, at: Date.parse(note.at) })).toSorted((a, b) => a.at - b.at);
  for (const note of inOrder) {
    if (note.at < from) continue;
    const place = Math.floor((note.at - from) / stretch);
    byStretch.set(place, [...(byStretch.get(place) ?? []), note]);
  }
  return [...byStretch].map(([place, together], index) => ({
    number: index + 1,
    at: from + (place + 0.5) * stretch,
    notes: together,
  }));
}

function findingOf({ start, difference, reliable }: Change, strength: number | undefined): Finding {
  if (strength === undefined || !start.known) return { kind: "none" };
  if (!difference.known) return { kind: "first", strength };
  const change = difference.value;
  if (!reliable.known) return { kind: "without_norms", strength, change };
  return { kind: reliable.value.verdict, strength, change, since: reliable.value.since };
}
