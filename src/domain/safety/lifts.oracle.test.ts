import { describe, expect, it } from "vitest";
import { practices } from "./practices.ts";
import { daysAgo, flag, now } from "./signals.fixture.ts";
import type { Clearance, FlagKind, Override } from "./signals.ts";
import { safetyTier } from "./tiers.ts";

/** One flag of each tier, by rank; the practices that each rank still leaves, counted from the other side. */
const flagOfRank: FlagKind[] = ["cultural", "performance_trauma", "learned_helplessness", "not_ok", "hallucinations"];
const names = ["none", "caution", "adapt", "preliminary", "pause", "stop"] as const;
const everywhere = ["win_log", "efficacy_rating", "grounding"];
const leftAt: string[][] = [
  [...practices],
  [...practices],
  practices.filter((name) => !["reliving", "projection", "pre_performance_review"].includes(name)),
  [...everywhere, "inventory", "control_mapping", "micro_rung", "adapted_practice"],
  [...everywhere, "control_mapping"],
  everywhere,
];

type Case = {
  /** Ranks 1 to 5 with an open flag, raised five days ago. */
  raised: number[];
  /** Ranks lifted, when (days ago), until when, and by whom. */
  lifted: { rank: number; by: "clearance" | "override"; from: number; until: number | null }[];
};

/** A lift works on flags of its own rank raised before it, while it lasts; nobody but a clinician lifts a stop. */
function oracle({ raised, lifted }: Case) {
  const open = raised.filter(
    (rank) =>
      !lifted.some(
        (lift) =>
          lift.rank === rank &&
          lift.from <= 5 &&
          lift.from >= 0 &&
          (lift.until === null || lift.until < 0) &&
          (lift.by === "clearance" || (rank !== 5 && lift.until !== null && lift.from - lift.until <= 28)),
      ),
  );
  const worst = Math.max(0, ...open);
  const residue = raised.some((rank) => rank > 1 && !open.includes(rank)) ? 1 : 0;
  return { tier: names[Math.max(worst, residue)], left: [...(leftAt[worst] ?? [])].sort() };
}

function judged({ raised, lifted }: Case) {
  const tierOf = (rank: number) => names[rank] as Clearance["tier"];
  const end = (until: number | null) => (until === null ? null : daysAgo(until));
  const clearances = lifted
    .filter(({ by }) => by === "clearance")
    .map(
      ({ rank, from, until }): Clearance => ({
        tier: tierOf(rank),
        at: daysAgo(from),
        clinician: "Dr Ama Owusu",
        expiresAt: end(until),
      }),
    );
  const overrides = lifted
    .filter(({ by }) => by === "override")
    .map(
      ({ rank, from, until }): Override => ({
        tier: tierOf(rank),
        at: daysAgo(from),
        expiresAt: end(until) ?? daysAgo(-400),
        reason: "Agreed in supervision",
        authorId: "coach",
        supervisorId: "supervisor",
      }),
    );
  const flags = raised.map((rank) => flag(flagOfRank[rank - 1] ?? "not_ok", 5));
  const { tier, allowed } = safetyTier({ flags, clearances, overrides }, now);
  return { tier, left: practices.filter((name) => allowed[name]).sort() };
}

const ranks = [1, 2, 3, 4, 5];
/** Every set of tiers that may be open at once. */
const sets = Array.from({ length: 2 ** ranks.length }, (_, bits) => ranks.filter((rank) => bits & (1 << (rank - 1))));
const spans = [
  { from: 6, until: null },
  { from: 5, until: null },
  { from: 2, until: null },
  { from: 2, until: 1 },
  { from: 2, until: 0 },
  { from: 2, until: -1 },
  { from: 2, until: -26 },
  { from: 2, until: -27 },
  { from: -1, until: -3 },
];

describe("lifts against an independent oracle", () => {
  const agrees = (given: Case) => JSON.stringify(judged(given)) === JSON.stringify(oracle(given));

  it("agree for every set of flags, with one lift of any tier, author and span", () => {
    const cases = sets.flatMap((raised) =>
      ranks.flatMap((rank) =>
        (["clearance", "override"] as const).flatMap((by) =>
          spans.map((span): Case => ({ raised, lifted: [{ rank, by, ...span }] })),
        ),
      ),
    );
    expect(cases).toHaveLength(32 * 5 * 2 * 9);
    expect(cases.filter((each) => !agrees(each))).toEqual([]);
  });

  it("agree for every set of flags and every set of lifts in force", () => {
    const cases = sets.flatMap((raised) =>
      sets.flatMap((cleared) =>
        sets.map(
          (overridden): Case => ({
            raised,
            lifted: [
              ...cleared.map((rank) => ({ rank, by: "clearance" as const, from: 2, until: null })),
              ...overridden.map((rank) => ({ rank, by: "override" as const, from: 1, until: -7 })),
            ],
          }),
        ),
      ),
    );
    expect(cases).toHaveLength(32 ** 3);
    expect(cases.filter((each) => !agrees(each))).toEqual([]);
  });
});
