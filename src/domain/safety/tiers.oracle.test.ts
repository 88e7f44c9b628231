import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { practices } from "./practices.ts";
import { flag, now, phq2, phq8, ptsd, rung } from "./signals.fixture.ts";
import { type FlagKind, observationKinds, type Signals, selfReportKinds } from "./signals.ts";
import { safetyTier } from "./tiers.ts";

/** The table once more, written from the other side: which practice survives which tier, and tiers by rank. */
const survives: Record<string, string> = {
  //                      none caution adapt preliminary pause stop
  reliving: /*              */ "++----",
  projection: /*            */ "++----",
  pre_performance_review: /**/ "++----",
  inventory: /*             */ "++++--",
  win_log: /*               */ "++++++",
  ladder_attempt: /*        */ "+++---",
  ladder_design: /*         */ "+++---",
  efficacy_rating: /*       */ "++++++",
  control_mapping: /*       */ "+++++-",
  micro_rung: /*            */ "++++--",
  adapted_practice: /*      */ "++++--",
  grounding: /*             */ "++++++",
};
const rankNames = ["none", "caution", "adapt", "preliminary", "pause", "stop"];
const stops = "self_harm_talk fixed_grandiose_beliefs hallucinations little_sleep_risky_acts".split(" ");
const ranksOfFlags: Record<string, number> = {
  ...Object.fromEntries(stops.map((kind) => [kind, 5])),
  loss_of_pleasure: 4,
  not_ok: 4,
  check_in: 4,
  check_in_stop: 5,
  learned_helplessness: 3,
  performance_trauma: 2,
  distress_after_practice: 2,
};

type Plain = {
  kinds: FlagKind[];
  phq8: { total: number; age: number } | null;
  phq2: { first: number; second: number; age: number } | null;
  ptsd: { total: number; age: number } | null;
  declining: boolean;
  /** Expected distress of rungs. */
  rungs: number[];
  threshold: 3 | 4;
};

function oracle({ kinds, phq8, phq2, ptsd, declining, rungs, threshold }: Plain): {
  tier: string;
  allowed: Record<string, boolean>;
} {
  let rank = 0;
  const reach = (candidate: number) => {
    rank = Math.max(rank, candidate);
  };
  for (const kind of kinds) reach(ranksOfFlags[kind] ?? 1);
  if (phq8) {
    if (phq8.total > 19) reach(5);
    else if (phq8.total > 14) reach(4);
    else if (phq8.total > 9 && phq8.age < 14) reach(1);
  }
  if (phq2) {
    if (declining && phq2.first > 1) reach(4);
    if (phq2.age < 14 && phq2.first + phq2.second > 1) reach(1);
  }
  if (ptsd && ptsd.age < 30 && ptsd.total >= threshold) reach(2);

  for (const expected of rungs) if (!(expected < 70)) reach(1);

  const moodKnown = (phq8 === null && phq2 === null) || (phq8?.age ?? 99) < 14 || (phq2?.age ?? 99) < 14;
  const traumaKnown = ptsd === null || ptsd.age < 30;
  if (!moodKnown || !traumaKnown) reach(1);
  const allowed = Object.entries(survives).map(([practice, row]) => {
    const isImagery = practice === "reliving" || practice === "projection";
    return [practice, row[rank] === "+" && !(isImagery && !(moodKnown && traumaKnown))];
  });
  return { tier: rankNames[rank] ?? "", allowed: Object.fromEntries(allowed) };
}

function signalsOf({ kinds, phq8: eight, phq2: two, ptsd: five, declining, rungs, threshold }: Plain): Signals {
  return {
    flags: kinds.map((kind) => flag(kind)),
    screens: [
      ...(eight ? [phq8(eight.total, eight.age)] : []),
      ...(two ? [phq2(two.first, two.second, two.age)] : []),
      ...(five ? [ptsd(five.total, five.age)] : []),
    ],
    declining,
    ladderDistress: rungs.map((expected) => rung(expected)),
    ptsdThreshold: threshold,
  };
}

describe("against an independent oracle", () => {
  const agrees = (plain: Plain) => {
    const { tier, allowed } = safetyTier(signalsOf(plain), now);
    const expected = oracle(plain);
    return tier === expected.tier && practices.every((practice) => allowed[practice] === expected.allowed[practice]);
  };

  it("agrees on every combination of representative signals", () => {
    const flagSets: FlagKind[][] = [
      [],
      ["minimising"],
      ["performance_trauma"],
      ["learned_helplessness"],
      ["not_ok"],
      ["loss_of_pleasure", "easy_wins"],
      ["performance_trauma", "learned_helplessness"],
      ["hallucinations", "cultural"],
      ["distress_after_practice"],
      ["distress_after_practice", "learned_helplessness"],
    ];
    const ladders = [[], [20, 69], [30, 70]];
    const eights = [null, ...[0, 9, 10, 14, 15, 19, 20].flatMap((total) => [1, 15].map((age) => ({ total, age })))];
    const twos = [
      null,
      ...[
        [0, 0],
        [0, 2],
        [2, 0],
      ].flatMap(([first = 0, second = 0]) => [1, 15].map((age) => ({ first, second, age }))),
    ];
    const fives = [null, ...[0, 3, 4].flatMap((total) => [1, 31].map((age) => ({ total, age })))];
    const combinations = flagSets.flatMap((kinds) =>
      eights.flatMap((eight) =>
        twos.flatMap((two) =>
          fives.flatMap((five) =>
            [false, true].flatMap((declining) =>
              ([3, 4] as const).map(
                (threshold): Plain => ({ kinds, phq8: eight, phq2: two, ptsd: five, declining, rungs: [], threshold }),
              ),
            ),
          ),
        ),
      ),
    );
    expect(combinations).toHaveLength(10 * 15 * 7 * 7 * 2 * 2);
    expect(combinations.filter((plain) => !agrees(plain))).toEqual([]);
    const climbing = combinations.filter((_, index) => index % 7 === 0);
    const onLadders = climbing.flatMap((plain) => ladders.map((rungs) => ({ ...plain, rungs })));
    expect(onLadders.filter((plain) => !agrees(plain))).toEqual([]);
  });

  it("agrees on random ones", () => {
    const age = fc.constantFrom(0, 5, 13.9, 14, 14.1, 29.9, 30, 400);
    const plain = fc.record<Plain>({
      kinds: fc.subarray([...observationKinds, ...selfReportKinds]),
      phq8: fc.option(fc.record({ total: fc.integer({ min: 0, max: 24 }), age })),
      phq2: fc.option(
        fc.record({ first: fc.integer({ min: 0, max: 3 }), second: fc.integer({ min: 0, max: 3 }), age }),
      ),
      ptsd: fc.option(fc.record({ total: fc.integer({ min: 0, max: 5 }), age })),
      declining: fc.boolean(),
      rungs: fc.array(fc.constantFrom(0, 40, 69, 70, 71, 100), { maxLength: 3 }),
      threshold: fc.constantFrom<3 | 4>(3, 4),
    });
    fc.assert(fc.property(plain, agrees), { numRuns: 500 });
  });
});
