import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lockedBy, type Practice, practices, type Tier, tiers } from "../safety/practices.ts";
import { type AgendaStanding, agendaCodes, agendaOf } from "./agenda.ts";

const invalid = expect.objectContaining({ code: "invalid" });

function allowedUnder(tier: Tier): Record<Practice, boolean> {
  return Object.fromEntries(practices.map((each) => [each, !lockedBy[tier].includes(each)])) as Record<
    Practice,
    boolean
  >;
}

function standing(change: Partial<AgendaStanding> = {}): AgendaStanding {
  const tier = change.tier ?? "none";
  return {
    week: 3,
    sessionsHeld: 3,
    planned: 8,
    extra: 0,
    minutes: 50,
    openActions: 0,
    overdueActions: 0,
    ratingsDue: 0,
    successes: 0,
    setbacks: 0,
    rung: null,
    hasLadder: true,
    tier,
    allowed: allowedUnder(tier),
    ...change,
  };
}

const codes = (change: Partial<AgendaStanding> = {}) => agendaOf(standing(change)).map(({ code }) => code);

describe("the agenda of a session", () => {
  it("is the inventory and a first reliving in the first session, with room to arrive and to agree", () => {
    const first = agendaOf(standing({ week: 1, sessionsHeld: 0, hasLadder: false }));
    expect(first).toEqual([
      { code: "arrive", minutes: 5, because: { code: "always" }, ifTimeAllows: false },
      { code: "inventory", minutes: 20, because: { code: "week", week: 1 }, ifTimeAllows: false },
      { code: "reliving", minutes: 17, because: { code: "reliving", session: 1, of: 3 }, ifTimeAllows: false },
      { code: "agree", minutes: 5, because: { code: "always" }, ifTimeAllows: false },
    ]);
  });

  it("keeps the inventory for a first session that comes in week 2", () => {
    expect(codes({ week: 2, sessionsHeld: 0 })).toContain("inventory");
    expect(codes({ week: 2, sessionsHeld: 1 })).not.toContain("inventory");
    expect(codes({ week: 11, sessionsHeld: 0 })).not.toContain("inventory");
  });

  it("relives in the first three sessions only", () => {
    expect(codes({ sessionsHeld: 2 })).toContain("reliving");
    expect(codes({ sessionsHeld: 3 })).not.toContain("reliving");
  });

  it("starts a ladder from week 2 on, and then works on the rung in hand", () => {
    expect(codes({ week: 1, hasLadder: false })).not.toContain("ladder_start");
    expect(codes({ week: 2, hasLadder: false })).toContain("ladder_start");
    const rung = { position: 2, advice: "advance" } as const;
    const items = agendaOf(standing({ rung }));
    expect(items.map(({ code }) => code)).toEqual(["arrive", "rung", "projection", "agree"]);
    expect(items[1]?.because).toEqual({ code: "rung", ...rung });
  });

  it("takes up what is open: actions, ratings, successes and setbacks", () => {
    const items = agendaOf(standing({ openActions: 3, overdueActions: 1, ratingsDue: 2, successes: 4, setbacks: 1 }));
    expect(items.map(({ code, because }) => [code, because])).toEqual([
      ["arrive", { code: "always" }],
      ["actions", { code: "open_actions", count: 3, overdue: 1 }],
      ["rate", { code: "ratings_due", count: 2 }],
      ["success", { code: "since_last", count: 4 }],
      ["setback", { code: "since_last", count: 1 }],
      ["agree", { code: "always" }],
    ]);
  });

  it("looks back in the last two weeks and after the planned end", () => {
    expect(codes({ week: 6 })).not.toContain("closing");
    expect(codes({ week: 7 })).toContain("closing");
    expect(codes({ week: 7, extra: 3 })).not.toContain("closing");
    expect(agendaOf(standing({ week: 10 })).find(({ code }) => code === "closing")?.because).toEqual({
      code: "ending",
      weeksLeft: 0,
    });
    const weeksLeftIn = (week: number) => agendaOf(standing({ week })).find(({ code }) => code === "closing")?.because;
    expect(weeksLeftIn(7)).toEqual({ code: "ending", weeksLeft: 2 });
    // In the last planned week it is not over yet.
    expect(weeksLeftIn(8)).toEqual({ code: "ending", weeksLeft: 1 });
    expect(weeksLeftIn(9)).toEqual({ code: "ending", weeksLeft: 0 });
  });

  it("is a first talk before the engagement has begun", () => {
    expect(codes({ week: null, sessionsHeld: 0 })).toEqual(["arrive", "agree"]);
  });

  it("puts control mapping, or work with open eyes, where safety asks for it", () => {
    const busy = { sessionsHeld: 1, rung: { position: 1, advice: null }, setbacks: 1 } as const;
    expect(codes({ ...busy, tier: "preliminary" })).toEqual(["arrive", "safety", "control", "agree"]);
    expect(codes({ ...busy, tier: "adapt" })).toEqual(["arrive", "safety", "setback", "eyes_open", "rung", "agree"]);
  });

  it("is about safety alone under a stop", () => {
    expect(codes({ tier: "stop", sessionsHeld: 0, week: 1, openActions: 2, ratingsDue: 1 })).toEqual([
      "arrive",
      "safety",
      "agree",
    ]);
  });

  it("says what is left for when there is time", () => {
    const items = agendaOf(standing({ minutes: 30, sessionsHeld: 0, week: 2, hasLadder: false, ratingsDue: 1 }));
    expect(items.filter(({ ifTimeAllows }) => ifTimeAllows).map(({ code }) => code)).toEqual([
      "rate",
      "reliving",
      "ladder_start",
    ]);
  });

  it.each([
    { minutes: 9 },
    { minutes: Number.NaN },
    { openActions: -1 },
    { openActions: 1, overdueActions: 2 },
    { setbacks: 0.5 },
    { sessionsHeld: -1 },
    { planned: 5 },
    { week: 0 },
  ])("refuses %o", (bad) => {
    expect(() => agendaOf(standing(bad))).toThrow(invalid);
  });

  it("never holds what is paused, always begins and ends, and fits, wherever somebody stands", () => {
    const count = fc.integer({ min: 0, max: 5 });
    const anywhere = fc.record({
      week: fc.option(fc.integer({ min: 1, max: 20 })),
      sessionsHeld: count,
      planned: fc.integer({ min: 6, max: 12 }),
      minutes: fc.integer({ min: 10, max: 240 }),
      openActions: count,
      ratingsDue: count,
      successes: count,
      setbacks: count,
      rung: fc.option(fc.record({ position: fc.integer({ min: 1, max: 15 }), advice: fc.constant(null) })),
      hasLadder: fc.boolean(),
      tier: fc.constantFrom(...tiers),
    });
    fc.assert(
      fc.property(anywhere, (where) => {
        const items = agendaOf(standing({ ...where, overdueActions: where.openActions }));
        const found = items.map(({ code }) => code);
        expect(found).toEqual(agendaCodes.filter((code) => found.includes(code)));
        expect([found[0], found.at(-1)]).toEqual(["arrive", "agree"]);
        const firm = items.filter(({ ifTimeAllows }) => !ifTimeAllows);
        expect(firm.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(where.minutes);
        for (const [code, practice] of [
          ["inventory", "inventory"],
          ["reliving", "reliving"],
          ["projection", "projection"],
          ["rung", "ladder_attempt"],
          ["ladder_start", "ladder_design"],
          ["eyes_open", "adapted_practice"],
        ] as const) {
          if (lockedBy[where.tier].includes(practice)) expect(found).not.toContain(code);
        }
        expect(found.includes("safety")).toBe(where.tier !== "none");
      }),
    );
  });
});
