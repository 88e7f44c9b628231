import { keyOf } from "./own-words.ts";

/** What is known of one entry, without its words except for names that its writer gave. */
export type EvidenceFact = {
  /** A calendar day, "2026-11-22". */
  readonly occurredOn: string;
  /** Only the year of the day is known. */
  readonly yearOnly: boolean;
  readonly lifeDomain: string | null;
  readonly source: string | null;
  /** Where or with whom; empty where not said. */
  readonly context: string;
  /** 0 to 10 as felt, null where not rated. */
  readonly difficulty: number | null;
  readonly strengths: readonly string[];
};

export type Counted = { readonly name: string; readonly count: number };
/** One calendar month, "2026-11": how many entries are of it, and how many there are up to its end. */
export type Month = { readonly month: string; readonly count: number; readonly total: number };
/** A strength, and in which domains of life it has shown itself. */
export type Strength = Counted & { readonly lifeDomains: readonly string[] };

export type EvidencePatterns = {
  readonly total: number;
  /** Of earlier than the first month, or of a year alone. */
  readonly before: number;
  /** The last twelve months, oldest first, also those without an entry. */
  readonly months: readonly Month[];
  readonly lifeDomains: readonly Counted[];
  readonly sources: readonly Counted[];
  readonly contexts: readonly Counted[];
  readonly hard: { readonly count: number; readonly rated: number };
  /** Named for two entries or more. */
  readonly strengths: readonly Strength[];
};

const MONTHS = 12;
const HARD = 7;
const MOST = 20;

/**
 * How somebody's evidence spreads over time and across their life: counts, and nothing that could be lost again. There
 * is no rate, no streak and no other person in it.
 *
 * @param facts in any order; those dated after `today` count in the last month
 * @param today a calendar day where the client lives
 * @returns counts, most frequent first, in the order of first mention where equal
 */
export function evidencePatterns(facts: readonly EvidenceFact[], today: string): EvidencePatterns {
  const names = monthsUpTo(today);
  const [first = "", last = ""] = [names[0], names.at(-1)];
  const monthOf = ({ occurredOn, yearOnly }: EvidenceFact) => {
    const month = occurredOn.slice(0, 7);
    if (yearOnly || month < first) return null;
    return names.includes(month) ? month : last;
  };
  const byMonth = Map.groupBy(facts, monthOf);
  const before = byMonth.get(null)?.length ?? 0;
  let total = before;
  const months = names.map((month) => {
    const count = byMonth.get(month)?.length ?? 0;
    total += count;
    return { month, count, total };
  });
  const rated = facts.filter(({ difficulty }) => difficulty !== null);
  return {
    total: facts.length,
    before,
    months,
    lifeDomains: counted(facts.flatMap(({ lifeDomain }) => lifeDomain ?? [])),
    sources: counted(facts.flatMap(({ source }) => source ?? [])),
    contexts: counted(facts.flatMap(({ context }) => (context === "" ? [] : context))).slice(0, MOST),
    hard: { count: rated.filter(({ difficulty }) => (difficulty ?? 0) >= HARD).length, rated: rated.length },
    strengths: strengthsOf(facts),
  };
}

function monthsUpTo(today: string): string[] {
  const [year = 0, month = 0] = today.split("-").map(Number);
  return Array.from({ length: MONTHS }, (_, index) => {
    const months = year * 12 + month - MONTHS + index;
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
  });
}

function counted(names: readonly string[]): Counted[] {
  return [...Map.groupBy(names, keyOf).values()]
    .map((same) => ({ name: same[0] ?? "", count: same.length }))
    .toSorted((a, b) => b.count - a.count);
}

function strengthsOf(facts: readonly EvidenceFact[]): Strength[] {
  return counted(facts.flatMap(({ strengths }) => strengths))
    .filter(({ count }) => count >= 2)
    .slice(0, MOST)
    .map(({ name, count }) => {
      const shown = facts.filter(({ strengths }) => strengths.some((strength) => keyOf(strength) === keyOf(name)));
      return { name, count, lifeDomains: [...new Set(shown.flatMap(({ lifeDomain }) => lifeDomain ?? []))] };
    });
}
