import { changeOf, type Norms, type Scored } from "#domain/efficacy/change.ts";
import type { OverviewRow, UnknownBecause } from "./schema.ts";

type Verdict = OverviewRow["verdict"];

/** What the ratings of one scale say about one client, for a list. */
export function verdictOf(
  scored: readonly Scored[],
  norms: Norms | null,
  baseline: number,
): Pick<OverviewRow, "difference" | "verdict"> {
  const { difference, reliable } = changeOf(scored, norms, baseline);
  const verdict: Verdict = reliable.known
    ? { known: true, standing: reliable.value.verdict, since: new Date(reliable.value.since).toISOString() }
    : { known: false, because: reasonOf(scored.length, norms) };
  return { difference: difference.known ? difference.value : null, verdict };
}

/** What is missing first: norms help nobody who has not rated. */
function reasonOf(ratings: number, norms: Norms | null): UnknownBecause {
  if (ratings === 0) return "no_ratings";
  if (ratings === 1) return "one_rating";
  return norms ? "one_rating" : "no_norms";
}

export type Tally = {
  clients: number;
  /** Clients who have a scale at all. */
  withScale: number;
  scales: number;
  /** Scales among these that are no longer rated. */
  ended: number;
  /** Scales of which change can be judged: the denominator of the next three. */
  judged: number;
  improved: number;
  unchanged: number;
  worsened: number;
  /** Scales of which it cannot, by what is missing. */
  unknown: Record<Exclude<UnknownBecause, "no_scale">, number>;
};

/** Counts with their denominators. What cannot be judged is counted as that, never as unchanged. */
export function tallyOf(rows: readonly OverviewRow[]): Tally {
  const standings = rows.flatMap(({ verdict }) => (verdict.known ? [verdict.standing] : []));
  const reasons = rows.flatMap(({ verdict }) => (verdict.known ? [] : [verdict.because]));
  const count = <Value>(values: readonly Value[], wanted: Value) => values.filter((value) => value === wanted).length;
  return {
    clients: new Set(rows.map(({ clientId }) => clientId)).size,
    withScale: new Set(rows.filter(({ scale }) => scale).map(({ clientId }) => clientId)).size,
    ended: rows.filter(({ scale }) => scale?.ended).length,
    scales: rows.filter(({ scale }) => scale).length,
    judged: standings.length,
    improved: count(standings, "improved"),
    unchanged: count(standings, "unchanged"),
    worsened: count(standings, "worsened"),
    unknown: {
      no_ratings: count(reasons, "no_ratings"),
      one_rating: count(reasons, "one_rating"),
      no_norms: count(reasons, "no_norms"),
    },
  };
}

const order = ["worsened", "unchanged", "improved"];

/** Worsened first, since those need the coach; then the rest by name. What is unknown comes last. */
export function inOrder(rows: readonly OverviewRow[]): OverviewRow[] {
  const rank = ({ verdict }: OverviewRow) => (verdict.known ? order.indexOf(verdict.standing) : order.length);
  return rows.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
