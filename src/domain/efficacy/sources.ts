import type { Practice } from "../safety/practices.ts";

/** Bandura's four sources of self-efficacy, the strongest first. */
export const sources = ["mastery", "vicarious", "persuasion", "bodily_state"] as const;
export type Source = (typeof sources)[number];

/** Something in a client's record that may feed how sure they feel. */
export type Signal =
  /** A success from now or from before; `named` is the source that the client gave it, if any. */
  | { readonly kind: "win" | "past_success"; readonly named?: Source | null }
  | { readonly kind: "attempt"; readonly met: boolean; readonly assisted: boolean }
  | { readonly kind: "small_step"; readonly outcome: "done" | "partly" | "not_done" }
  | { readonly kind: "practice"; readonly practice: Practice; readonly finished: boolean }
  | { readonly kind: "session"; readonly held: boolean }
  /** Words of the coach that the client can read. */
  | { readonly kind: "words_shown" };

export type SourceReason =
  | "named_by_client"
  | "own_success"
  | "met_alone"
  | "met_with_help"
  | "setback"
  | "small_step"
  | "success_relived"
  | "success_reviewed"
  | "success_imagined"
  | "state_calmed"
  | "talked_through"
  | "encouraged";

type Citation = "bandura1977" | "bandura1997" | "usherPajares2008";

export type Feeding = {
  readonly source: Source;
  readonly because: SourceReason;
  /** False where it informs this source without raising it, as a setback does. */
  readonly feeds: boolean;
  /** Key of the reference that says so. */
  readonly cited: Citation;
};

const calming: readonly Practice[] = ["adapted_practice", "grounding"];
const relived: readonly Practice[] = ["reliving", "inventory"];

/**
 * The source of self-efficacy that a signal feeds, and why. Ratings, flags and appointments are no sources: they say
 * how sure somebody is, or that something was arranged.
 *
 * A setback informs mastery and does not feed it: the sources can lower efficacy as well. Imagining oneself succeed
 * counts as vicarious, since there the model is oneself ("cognitive self-modeling"); reliving what one did does not,
 * since that happened.
 *
 * @returns null for what feeds none, such as a practice that was stopped
 * @see Bandura (1977), pp. 195–200; Bandura (1997), chapter 3
 */
export function sourceOf(signal: Signal): Feeding | null {
  switch (signal.kind) {
    case "win":
    case "past_success":
      return signal.named
        ? feeding(signal.named, "named_by_client", "bandura1997")
        : feeding("mastery", "own_success", "bandura1977");
    case "attempt":
      if (!signal.met) return { ...feeding("mastery", "setback", "bandura1977"), feeds: false };
      return signal.assisted
        ? feeding("mastery", "met_with_help", "bandura1997")
        : feeding("mastery", "met_alone", "bandura1977");
    case "small_step":
      return signal.outcome === "not_done" ? null : feeding("mastery", "small_step", "bandura1997");
    case "practice":
      return signal.finished ? sourceOfPractice(signal.practice) : null;
    case "session":
      return signal.held ? feeding("persuasion", "talked_through", "bandura1977") : null;
    case "words_shown":
      return feeding("persuasion", "encouraged", "bandura1977");
  }
}

function sourceOfPractice(practice: Practice): Feeding | null {
  if (relived.includes(practice)) return feeding("mastery", "success_relived", "bandura1997");
  if (practice === "pre_performance_review") return feeding("mastery", "success_reviewed", "bandura1997");
  if (practice === "projection") return feeding("vicarious", "success_imagined", "bandura1997");
  if (calming.includes(practice)) return feeding("bodily_state", "state_calmed", "bandura1977");
  return null;
}

function feeding(source: Source, because: SourceReason, cited: Citation): Feeding {
  return { source, because, feeds: true, cited };
}

/** With fewer signals than this nothing is said about where they come from: a heuristic. */
export const fewestForBalance = 3;

export type Balance = {
  readonly counts: Readonly<Record<Source, number>>;
  readonly total: number;
  /** What each count is made of, the most frequent first. */
  readonly parts: readonly { readonly source: Source; readonly because: SourceReason; readonly count: number }[];
  /** Setbacks, which are in no count. */
  readonly setbacks: number;
  /**
   * What is worth saying. There is no right mixture to compare with; only that mastery is the most dependable source,
   * so that its absence is the one thing to point out.
   */
  readonly verdict: "too_few" | "mastery_leads" | "mastery_missing" | "mastery_behind";
};

/**
 * What feeds a client's confidence, by source.
 *
 * @returns counts of signals; they are not weights, and one success can matter more than ten kind words
 * @see Usher & Pajares (2008): mastery experience is the most consistent source
 */
export function balanceOf(signals: readonly Signal[]): Balance {
  const feedings = signals.map(sourceOf).filter((each) => each !== null);
  const counts = Object.fromEntries(
    sources.map((source) => [source, feedings.filter((each) => each.feeds && each.source === source).length]),
  ) as Record<Source, number>;
  const total = sources.reduce((sum, source) => sum + counts[source], 0);
  const feeds = feedings.filter((each) => each.feeds);
  const parts = [...Map.groupBy(feeds, ({ source, because }) => `${source} ${because}`).values()]
    .flatMap(([first, ...more]) =>
      first ? { source: first.source, because: first.because, count: more.length + 1 } : [],
    )
    .toSorted((a, b) => b.count - a.count || sources.indexOf(a.source) - sources.indexOf(b.source));
  return {
    counts,
    total,
    parts,
    setbacks: feedings.filter(({ feeds }) => !feeds).length,
    verdict: verdictOn(counts, total),
  };
}

function verdictOn(counts: Readonly<Record<Source, number>>, total: number): Balance["verdict"] {
  if (total < fewestForBalance) return "too_few";
  if (counts.mastery === 0) return "mastery_missing";
  return sources.every((source) => counts[source] <= counts.mastery) ? "mastery_leads" : "mastery_behind";
}
