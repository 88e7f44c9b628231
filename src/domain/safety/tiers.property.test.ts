import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { practices, tiers } from "./practices.ts";
import { daysAgo, flag, now } from "./signals.fixture.ts";
import { type Clearance, observationKinds, selfReportKinds } from "./signals.ts";
import { safetyTier } from "./tiers.ts";

describe("any signals", () => {
  const at = fc.integer({ min: -5, max: 60 }).map(daysAgo);
  const tier = fc.constantFrom("caution", "adapt", "preliminary", "pause", "stop") as fc.Arbitrary<Clearance["tier"]>;
  const screen = fc.oneof(
    fc.record({ screen: fc.constant("phq8" as const), total: fc.integer({ min: 0, max: 24 }), at }),
    fc.record({
      screen: fc.constant("phq2" as const),
      items: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
      at,
    }),
    fc.record({ screen: fc.constant("pc_ptsd5" as const), total: fc.integer({ min: 0, max: 5 }), at }),
  );
  const signals = fc.record({
    flags: fc.array(
      fc.record({ kind: fc.constantFrom(...observationKinds, ...selfReportKinds), at, closedAt: fc.option(at) }),
      { maxLength: 4 },
    ),
    screens: fc.array(screen, { maxLength: 4 }),
    declining: fc.boolean(),
    ladderDistress: fc.array(fc.record({ expected: fc.integer({ min: 0, max: 100 }), at }), { maxLength: 3 }),
    clearances: fc.array(fc.record({ tier, at, clinician: fc.constantFrom("Dr A", ""), expiresAt: fc.option(at) }), {
      maxLength: 2,
    }),
    overrides: fc.array(
      fc.record({
        tier,
        at,
        expiresAt: at,
        reason: fc.constantFrom("agreed", ""),
        authorId: fc.constant("coach"),
        supervisorId: fc.constantFrom("supervisor", ""),
      }),
      { maxLength: 3 },
    ),
  });

  it("are judged the same in any order", () => {
    fc.assert(
      fc.property(signals, (given) => {
        const turned = {
          ...given,
          flags: given.flags.toReversed(),
          screens: given.screens.toReversed(),
          ladderDistress: given.ladderDistress.toReversed(),
          clearances: given.clearances.toReversed(),
          overrides: given.overrides.toReversed(),
        };
        expect(safetyTier(turned, now)).toEqual(safetyTier(given, now));
      }),
    );
  });

  it("are judged the same until expiresAt", () => {
    fc.assert(
      fc.property(signals, fc.integer({ min: 0, max: 999 }), (given, share) => {
        const { tier: today, allowed, expiresAt } = safetyTier(given, now);
        const end = expiresAt === null ? Date.parse(now) + 400 * 86_400_000 : Date.parse(expiresAt);
        const later = safetyTier(given, Math.floor(Date.parse(now) + (share / 1000) * (end - Date.parse(now))));
        expect(later.tier).toBe(today);
        expect(later.allowed).toEqual(allowed);
      }),
      { numRuns: 500 },
    );
  });

  it("never leave a stop to an override, and a further flag never unlocks anything", () => {
    fc.assert(
      fc.property(signals, fc.constantFrom(...observationKinds), (given, kind) => {
        const without = safetyTier({ ...given, overrides: [] }, now);
        if (without.tier === "stop") expect(safetyTier(given, now).tier).toBe("stop");
        const before = safetyTier(given, now);
        const after = safetyTier({ ...given, flags: [...given.flags, flag(kind, -5)] }, now);
        expect(tiers.indexOf(after.tier)).toBeGreaterThanOrEqual(tiers.indexOf(before.tier));
        for (const practice of practices) if (!before.allowed[practice]) expect(after.allowed[practice]).toBe(false);
      }),
    );
  });
});
