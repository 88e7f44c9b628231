import { baselineRatings } from "#domain/efficacy/baseline.ts";
import { type Change, changeOf } from "#domain/efficacy/change.ts";
import type { ChangeVerdict } from "#domain/statistics/reliable-change.ts";
import type { ChartNote, ChartScale, ChartView } from "./chart/schema.ts";

const DAY = 86_400_000;
/** Without a plan no day can be missed: then longer than this without a rating is a gap. With one, a missed day is. */
const GAP = 21 * DAY;
/** As many footnote numbers as fit below a chart on a phone. */
const MOST_GROUPS = 12;

export type PhaseKind = "baseline" | "preparing" | "ladder";
export type Phase = { kind: PhaseKind; from: number; to: number };
export type Point = { id: string; at: number; strength: number; phase: PhaseKind };
/** Where change is counted from, for whoever wonders: a baseline, or the first rating and why. */
export type Footing = "baseline" | "too_early" | "too_few" | "cut";
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
  /** Of the scale. */
  id: string;
  title: string;
  lowest: number;
  highest: number;
  /** What the picture spans, epoch milliseconds. */
  span: { from: number; to: number };
  points: Point[];
  /** Runs of points that a line may join: never across a missed day or one without a score, never across phases. */
  runs: Point[][];
  phases: Phase[];
  /** Lowest and highest rating of a complete baseline; null until then. */
  baseline: { lower: number; upper: number } | null;
  /** Where change is not distinguishable from measurement error, in points; null without norms. */
  band: { lower: number; upper: number } | null;
  target: number | null;
  footing: Footing;
  groups: NoteGroup[];
  change: Change;
  finding: Finding;
};

type Context = Pick<ChartView, "climbingSince" | "notes">;

/** Ratings, oldest first, as something that can be drawn and said. */
export function toSeries(scale: ChartScale, context: Context = { climbingSince: null, notes: [] }): EfficacySeries {
  const scored = scoredOf(scale);
  const change = changeOf(scored, scale.norms, scale.baseline);
  const climbing = context.climbingSince === null ? null : Date.parse(context.climbingSince);
  const span = spanOf(scored, context.notes);
  const phases = phasesOf(scored, scale.baseline, climbing, span);
  const points = scored.map((point) => ({ ...point, phase: phaseAt(phases, point.at) }));
  const begun = scored.slice(0, scale.baseline).map(({ strength }) => strength);
  const { id, title, lowest, highest, target } = scale;
  return {
    id,
    title,
    lowest,
    highest,
    target,
    span,
    points,
    runs: runsOf(points, breaksIn(scale)),
    phases,
    footing: footingOf(scale, scored.length),
    baseline: begun.length >= baselineRatings ? { lower: Math.min(...begun), upper: Math.max(...begun) } : null,
    band: bandOf(change),
    groups: groupsOf(context.notes, span, scored.length),
    change,
    finding: findingOf(change, scored.at(-1)?.strength),
  };
}

/** For a client the norms stay out of sight: measurement error is a coach's tool, and theirs is their own line. */
export function seriesFor(reader: "coach" | "client", scale: ChartScale, context?: Context): EfficacySeries {
  return toSeries(reader === "coach" ? scale : { ...scale, norms: null }, context);
}

type ScoredRating = { id: string; at: number; on: string; score: number; strength: number };

/** Ratings with a score. Two at one moment cannot be told apart in time, so the first stands. */
function scoredOf({ ratings }: ChartScale): ScoredRating[] {
  const scored: ScoredRating[] = [];
  for (const { id, ratedAt, on, strength } of ratings) {
    const at = Date.parse(ratedAt);
    if (strength !== null && at > (scored.at(-1)?.at ?? Number.NEGATIVE_INFINITY)) {
      scored.push({ id, at, on, score: strength, strength });
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

/**
 * A baseline, then preparing until the first try, then the ladder. The baseline ends between two ratings, not on one,
 * and never later than the first try; without one, the others stand alone.
 */
function phasesOf(
  scored: readonly ScoredRating[],
  baseline: number,
  climbing: number | null,
  { from, to }: EfficacySeries["span"],
): Phase[] {
  const [last, next] = [scored[baseline - 1], scored[baseline]];
  const ladder = climbing !== null && climbing < to ? Math.max(from, climbing) : to;
  const between = last && next ? (last.at + next.at) / 2 : next ? from : to;
  const boundary = Math.min(between, ladder);
  const phases: Phase[] = [
    { kind: "baseline", from, to: boundary },
    { kind: "preparing", from: boundary, to: ladder },
    { kind: "ladder", from: ladder, to },
  ];
  return phases.filter((phase) => phase.to > phase.from);
}

function phaseAt(phases: readonly Phase[], at: number): PhaseKind {
  return phases.findLast(({ from }) => at >= from)?.kind ?? "preparing";
}

type Placed = Point & { on: string };

function runsOf(placed: readonly Placed[], isBroken: (before: Placed, after: Placed) => boolean): Point[][] {
  const runs: Placed[][] = [];
  for (const point of placed) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && point.phase === last.phase && !isBroken(last, point)) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/**
 * Where no line may be drawn: over a day that was due and not rated, and over an occasion without a score. Before there
 * was a plan, over a long time.
 */
function breaksIn({ ratings, missedOn, plannedSince }: ChartScale): (before: Placed, after: Placed) => boolean {
  const empty = [...missedOn, ...ratings.flatMap(({ strength, on }) => (strength === null ? [on] : []))];
  return (before, after) => {
    if (empty.some((day) => day > before.on && day < after.on)) return true;
    return (plannedSince === null || before.on < plannedSince) && after.at - before.at > GAP;
  };
}

/** Why change is counted from where it is. A baseline that can still become whole is too early to miss. */
function footingOf({ earlier, baseline }: ChartScale, scored: number): Footing {
  if (earlier > 0) return "cut";
  if (baseline >= baselineRatings) return "baseline";
  return baseline === scored ? "too_early" : "too_few";
}

function bandOf({ start, reliable }: Change): EfficacySeries["band"] {
  if (!start.known || !reliable.known) return null;
  const { threshold } = reliable.value;
  return { lower: start.value.score - threshold, upper: start.value.score + threshold };
}

/**
 * Notes that stand close together share a number, which stands below the first of them; numbers are about a week or
 * farther apart, so that none covers another. Without a rating there is no picture, and nothing to number.
 */
function groupsOf(notes: readonly ChartNote[], { from, to }: EfficacySeries["span"], points: number): NoteGroup[] {
  if (points === 0) return [];
  const weeks = Math.round((to - from) / (7 * DAY));
  const stretch = (to - from + 1) / Math.min(MOST_GROUPS, Math.max(1, weeks));
  const inOrder = notes.map((note) => ({ ...note, at: Date.parse(note.at) })).toSorted((a, b) => a.at - b.at);
  const groups: NoteGroup[] = [];
  for (const note of inOrder) {
    if (note.at < from) continue;
    const group = groups.at(-1);
    if (group && note.at - group.at < stretch) group.notes.push(note);
    else groups.push({ number: groups.length + 1, at: note.at, notes: [note] });
  }
  return groups;
}

function findingOf({ start, difference, reliable }: Change, strength: number | undefined): Finding {
  if (strength === undefined || !start.known) return { kind: "none" };
  if (!difference.known) return { kind: "first", strength };
  const change = difference.value;
  if (!reliable.known) return { kind: "without_norms", strength, change };
  return { kind: reliable.value.verdict, strength, change, since: reliable.value.since };
}
