import { describe, expect, it } from "vitest";
import { practices } from "./practices.ts";
import { daysAgo, flag, now, phq2, phq8, ptsd, rung } from "./signals.fixture.ts";
import { type FlagKind, observationKinds, type Screen, type Signals, selfReportKinds } from "./signals.ts";
import { safetyTier } from "./tiers.ts";

const invalid = expect.objectContaining({ code: "invalid" });
const tierOf = (signals: Signals) => safetyTier(signals, now).tier;
const lockedIn = (signals: Signals) => {
  const { allowed } = safetyTier(signals, now);
  return practices.filter((practice) => !allowed[practice]);
};

describe("without signals", () => {
  it("everything is allowed and nothing expires", () => {
    expect(safetyTier({}, now)).toEqual({
      tier: "none",
      allowed: Object.fromEntries(practices.map((practice) => [practice, true])),
      because: [],
      expiresAt: null,
    });
  });
});

describe("each trigger by itself", () => {
  it.each<[Signals, string]>([
    [{ flags: [flag("self_harm_talk")] }, "stop"],
    [{ flags: [flag("fixed_grandiose_beliefs")] }, "stop"],
    [{ flags: [flag("hallucinations")] }, "stop"],
    [{ flags: [flag("little_sleep_risky_acts")] }, "stop"],
    [{ flags: [flag("loss_of_pleasure")] }, "pause"],
    [{ flags: [flag("not_ok")] }, "pause"],
    [{ flags: [flag("check_in")] }, "pause"],
    [{ flags: [flag("check_in_stop")] }, "stop"],
    [{ flags: [flag("learned_helplessness")] }, "preliminary"],
    [{ flags: [flag("performance_trauma")] }, "adapt"],
    [{ flags: [flag("distress_after_practice")] }, "adapt"],
    [{ ladderDistress: [rung(69)] }, "none"],
    [{ ladderDistress: [rung(20), rung(70)] }, "caution"],
    [{ flags: [flag("minimising")] }, "caution"],
    [{ flags: [flag("easy_wins")] }, "caution"],
    [{ flags: [flag("cultural")] }, "caution"],
    [{ flags: [flag("external_attribution")] }, "caution"],
    [{ flags: [flag("realism")] }, "caution"],
    [{ screens: [phq8(9)] }, "none"],
    [{ screens: [phq8(10)] }, "caution"],
    [{ screens: [phq8(14)] }, "caution"],
    [{ screens: [phq8(15)] }, "pause"],
    [{ screens: [phq8(19)] }, "pause"],
    [{ screens: [phq8(20)] }, "stop"],
    [{ screens: [phq8(24)] }, "stop"],
    [{ screens: [phq2(1, 0)] }, "none"],
    [{ screens: [phq2(1, 1)] }, "caution"],
    [{ screens: [phq2(2, 0)] }, "caution"],
    [{ screens: [phq2(2, 0)], declining: true }, "pause"],
    [{ screens: [phq2(1, 3)], declining: true }, "caution"],
    [{ declining: true }, "none"],
    [{ screens: [ptsd(2)] }, "none"],
    [{ screens: [ptsd(3)] }, "adapt"],
    [{ screens: [ptsd(3)], ptsdThreshold: 4 }, "none"],
    [{ screens: [ptsd(4)], ptsdThreshold: 4 }, "adapt"],
  ])("%o asks for %s", (signals, tier) => {
    expect(tierOf(signals)).toBe(tier);
  });

  it("is named once", () => {
    for (const total of [10, 14, 15, 19, 20, 24]) {
      expect(safetyTier({ screens: [phq8(total)] }, now).because).toHaveLength(1);
    }
  });

  it("is covered above: no kind of flag is left out", () => {
    expect([...observationKinds, ...selfReportKinds]).toHaveLength(16);
  });
});

describe("what a tier locks", () => {
  it("at stop: imagery, ladders and all method work", () => {
    const { allowed } = safetyTier({ flags: [flag("self_harm_talk")] }, now);
    expect(practices.filter((practice) => allowed[practice])).toEqual(["win_log", "efficacy_rating", "grounding"]);
  });

  it("at pause: control mapping stays", () => {
    const { allowed } = safetyTier({ flags: [flag("loss_of_pleasure")] }, now);
    expect(practices.filter((practice) => allowed[practice])).toEqual([
      "win_log",
      "efficacy_rating",
      "control_mapping",
      "grounding",
    ]);
  });

  it("at preliminary: control mapping and micro-rungs, no ladders and no imagery", () => {
    expect(lockedIn({ flags: [flag("learned_helplessness")] })).toEqual([
      "reliving",
      "projection",
      "pre_performance_review",
      "ladder_attempt",
      "ladder_design",
    ]);
  });

  it("at adapt: the adapted practice instead of imagery", () => {
    expect(lockedIn({ flags: [flag("performance_trauma")] })).toEqual([
      "reliving",
      "projection",
      "pre_performance_review",
    ]);
  });

  it("at caution for a rung beyond coaching: nothing, and it is named once, as it stands now", () => {
    const signals = { ladderDistress: [rung(80, 9), rung(90, 2), rung(30)] };
    expect(lockedIn(signals)).toEqual([]);
    expect(safetyTier(signals, now).because).toEqual([
      { code: "ladder_scope", tier: "caution", status: "active", since: daysAgo(2) },
    ]);
  });

  it("at caution: nothing", () => {
    expect(lockedIn({ flags: [flag("minimising")] })).toEqual([]);
  });
});

describe("closing a flag", () => {
  it("ends it below stop, once the time has come", () => {
    expect(tierOf({ flags: [{ ...flag("loss_of_pleasure", 5), closedAt: daysAgo(1) }] })).toBe("none");
    expect(tierOf({ flags: [{ ...flag("not_ok", 5), closedAt: daysAgo(-1) }] })).toBe("pause");
    expect(tierOf({ flags: [{ ...flag("not_ok", 5), closedAt: null }] })).toBe("pause");
  });

  it("does not end a stop", () => {
    expect(tierOf({ flags: [{ ...flag("self_harm_talk", 5), closedAt: daysAgo(1) }] })).toBe("stop");
  });
});

describe("helplessness", () => {
  it("is looked at again after four events", () => {
    const reasonsAfter = (eventsSince: number) =>
      safetyTier({ flags: [{ ...flag("learned_helplessness"), eventsSince }] }, now).because.map(({ code }) => code);
    expect(reasonsAfter(3)).toEqual(["learned_helplessness"]);
    expect(reasonsAfter(4)).toEqual(["learned_helplessness", "helplessness_recheck_due"]);
  });

  it("is not due again once closed", () => {
    const closed = { ...flag("learned_helplessness", 9), eventsSince: 6, closedAt: daysAgo(3) };
    expect(safetyTier({ flags: [closed, flag("learned_helplessness")] }, now).because).toHaveLength(1);
  });
});

describe("input", () => {
  it.each<Signals>([
    { screens: [phq8(25)] },
    { screens: [phq8(-1)] },
    { screens: [phq8(10.5)] },
    { screens: [phq2(4, 0)] },
    { screens: [phq2(0, Number.NaN)] },
    { screens: [ptsd(6)] },
    { screens: [{ screen: "phq9", total: 3, at: now }] as unknown as Screen[] },
    { ladderDistress: [rung(101)] },
    { flags: [flag("toString" as FlagKind)] },
    { flags: [{ kind: "not_ok", at: "just now" }] },
    { clearances: [{ tier: "severe" as "stop", at: now, clinician: "x" }] },
    { ptsdThreshold: 2 as 3 },
  ])("is refused: %o", (signals) => {
    expect(() => safetyTier(signals, now)).toThrow(invalid);
  });

  it("is refused without a present time", () => {
    expect(() => safetyTier({}, Number.NaN)).toThrow(invalid);
  });
});
