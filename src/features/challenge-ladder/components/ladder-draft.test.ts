import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  adopt,
  changeDraft,
  type Draft,
  differencesOf,
  draftOf,
  emptyRung,
  evidenceOf,
  isSameDraft,
  movesBetween,
  withNames,
  withoutPlaceholders,
} from "./ladder-draft.ts";

const rung = (id: string, known = {}) =>
  emptyRung(id, { title: `Rung ${id}`, criterion: "Done", context: "Work", forecast: 80, efficacy: 80, ...known });
const draft: Draft = {
  title: "Speaking up",
  rungs: [
    rung("a", { expectedDistress: 10 }),
    rung("b", { expectedDistress: 20 }),
    rung("c", { expectedDistress: 30 }),
  ],
};
const order = ({ rungs }: Draft) => rungs.map(({ id }) => id).join("");

describe("changeDraft", () => {
  it.each([
    ["b", -1, "bac"],
    ["b", 1, "acb"],
    ["a", -1, "abc"],
    ["c", 1, "abc"],
    ["x", 1, "abc"],
  ] as const)("moves %s by %i", (rungId, by, expected) => {
    expect(order(changeDraft(draft, { kind: "move", rungId, by }))).toBe(expected);
  });

  it("takes a removal back to where it was", () => {
    const removed = changeDraft(draft, { kind: "remove", rungId: "b" });
    expect(order(removed)).toBe("ac");
    const [, second] = draft.rungs;
    const back = changeDraft(removed, { kind: "insert", at: 1, rungs: second ? [second] : [] });
    expect(isSameDraft(back, draft)).toBe(true);
  });

  it("puts a rung in once only, however often it is put back", () => {
    const [, second] = draft.rungs;
    const back = { kind: "insert", at: 1, rungs: second ? [second] : [] } as const;
    expect(changeDraft(draft, back)).toBe(draft);
    const merged = changeDraft(draft, { kind: "merge", rungId: "a" });
    expect(changeDraft(merged, back)).toBe(merged);
    expect(changeDraft(draft, { kind: "split", rungId: "b", halfWay: { id: "a", title: "", forecast: null } })).toBe(
      draft,
    );
  });

  it("edits one rung and leaves the others be", () => {
    const edited = changeDraft(draft, { kind: "edit", rungId: "c", fields: { title: "New" } });
    expect(edited.rungs.map(({ title }) => title)).toEqual(["Rung a", "Rung b", "New"]);
    expect(isSameDraft(edited, draft)).toBe(false);
  });
});

describe("splitting", () => {
  const halfWay = { id: "new", title: "Half-way", forecast: null };
  const split = changeDraft(draft, { kind: "split", rungId: "b", halfWay });

  it("puts a half-way step before the rung, with its words to be made smaller", () => {
    expect(order(split)).toBe("anewbc");
    expect(split.rungs[1]).toMatchObject({
      title: "Half-way",
      criterion: "Done",
      expectedDistress: 15,
      forecast: null,
    });
  });

  it("leaves the rung itself as it is, so that its attempts stay where they were made", () => {
    expect(split.rungs[2]).toBe(draft.rungs[1]);
    expect(split.rungs[1]?.absorbs).toEqual([]);
  });

  it("starts from no distress at all below the first rung, and invents none where it is unknown", () => {
    const first = changeDraft(draft, { kind: "split", rungId: "a", halfWay });
    expect(first.rungs[0]?.expectedDistress).toBe(5);
    const unknown = changeDraft(draft, { kind: "edit", rungId: "b", fields: { expectedDistress: null } });
    expect(changeDraft(unknown, { kind: "split", rungId: "b", halfWay }).rungs[1]?.expectedDistress).toBeNull();
    expect(changeDraft(unknown, { kind: "split", rungId: "c", halfWay }).rungs[2]?.expectedDistress).toBeNull();
  });
});

describe("merging", () => {
  it("makes one rung of two that asks for both and leans to the careful side", () => {
    const before = changeDraft(draft, {
      kind: "edit",
      rungId: "b",
      fields: { forecast: 60, efficacy: null, stakes: "high", support: "A friend", criterion: "Twice" },
    });
    const merged = changeDraft(before, { kind: "merge", rungId: "a" });
    expect(order(merged)).toBe("ac");
    expect(merged.rungs[0]).toEqual({
      ...draft.rungs[0],
      title: "Rung a · Rung b",
      criterion: "Done\nTwice",
      support: "A friend",
      expectedDistress: 20,
      forecast: 60,
      stakes: "high",
      absorbs: ["b"],
    });
  });

  it("keeps the upper rung's words where both do not fit", () => {
    const long = "x".repeat(400);
    const before = changeDraft(draft, { kind: "edit", rungId: "a", fields: { criterion: long } });
    const both = changeDraft(before, { kind: "edit", rungId: "b", fields: { criterion: `y${long}` } });
    expect(changeDraft(both, { kind: "merge", rungId: "a" }).rungs[0]?.criterion).toBe(`y${long}`);
  });

  it("joins sentences of one line as sentences", () => {
    const joined = (conditions: string) => {
      const before = changeDraft(draft, { kind: "edit", rungId: "a", fields: { conditions } });
      const both = changeDraft(before, { kind: "edit", rungId: "b", fields: { conditions: "Fifteen minutes." } });
      return changeDraft(both, { kind: "merge", rungId: "a" }).rungs[0]?.conditions;
    };
    expect(joined("Where it takes place.")).toBe("Where it takes place. Fifteen minutes.");
    expect(joined("Camera on")).toBe("Camera on; Fifteen minutes.");
  });

  it("is taken apart again, unless more was merged since", () => {
    const [lower, upper] = draft.rungs;
    if (!lower || !upper) throw new Error("The draft has rungs.");
    const part = { kind: "part", lower, upper } as const;
    const merged = changeDraft(draft, { kind: "merge", rungId: "a" });
    expect(changeDraft(merged, part)).toEqual(draft);
    expect(changeDraft(draft, part)).toBe(draft);
    const more = changeDraft(merged, { kind: "merge", rungId: "a" });
    expect(changeDraft(more, part)).toBe(more);
  });

  it("has nothing to merge the top rung with", () => {
    expect(changeDraft(draft, { kind: "merge", rungId: "c" })).toBe(draft);
  });
});

describe("evidence", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const long: Draft = { title: "Long", rungs: ids.map((id) => rung(id)) };
  const attemptsOn = new Map(ids.map((id) => [id, [`${id}1`, `${id}2`]]));
  const all = [...attemptsOn.values()].flat().toSorted();

  it("is never lost and never counted twice, whatever is moved, split and merged", () => {
    const steps = fc.array(
      fc.record({ kind: fc.constantFrom("move", "place", "split", "merge"), at: fc.nat(9), to: fc.nat(9) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, (each) => {
        const after = each.reduce((now, { kind, at, to }, index) => {
          const rungId = now.rungs[at % now.rungs.length]?.id ?? "";
          const beside = now.rungs[to % now.rungs.length]?.id ?? "";
          if (kind === "move") return changeDraft(now, { kind, rungId, by: to % 2 ? 1 : -1 });
          if (kind === "place") return changeDraft(now, { kind, rungId, beside, side: to % 2 ? "before" : "after" });
          if (kind === "merge") return changeDraft(now, { kind, rungId });
          return changeDraft(now, {
            kind: "split",
            rungId,
            halfWay: { id: `n${index}`, title: "Half", forecast: null },
          });
        }, long);
        expect(after.rungs.flatMap((each) => evidenceOf(each, attemptsOn)).toSorted()).toEqual(all);
      }),
    );
  });
});

describe("placing", () => {
  it.each([
    ["a", "c", "after", "bca"],
    ["a", "b", "after", "bac"],
    ["c", "a", "before", "cab"],
    ["b", "b", "after", "abc"],
    ["x", "a", "after", "abc"],
  ] as const)("puts %s beside %s, %s", (rungId, beside, side, expected) => {
    expect(order(changeDraft(draft, { kind: "place", rungId, beside, side }))).toBe(expected);
  });
});

describe("two versions", () => {
  const theirs: Draft = { ...draft, rungs: [rung("n"), ...draft.rungs.slice(0, 2)] };
  const mine = changeDraft(draft, { kind: "edit", rungId: "a", fields: { title: "Mine" } });

  it("lists what differs and nothing else", () => {
    expect(differencesOf(mine, theirs).map(({ id }) => id)).toEqual(["a", "c", "n"]);
    expect(differencesOf(draft, draft)).toEqual([]);
  });

  const takenOver = (own: Draft, other: Draft) => {
    const rungByRung = differencesOf(own, other).reduce((into, each) => changeDraft(into, adopt(each, other)), own);
    return changeDraft(rungByRung, { kind: "order", ids: other.rungs.map(({ id }) => id) });
  };

  it("names the fewest rungs that stand elsewhere", () => {
    const last = changeDraft(draft, { kind: "place", rungId: "a", beside: "c", side: "after" });
    expect(differencesOf(draft, last)).toEqual([]);
    const [a, b, c] = draft.rungs;
    expect(movesBetween(draft, last)).toEqual([{ rung: a, mine: null, theirs: c }]);
    const first = changeDraft(draft, { kind: "place", rungId: "c", beside: "a", side: "before" });
    expect(movesBetween(draft, first)).toEqual([{ rung: c, mine: b, theirs: null }]);
    expect(movesBetween(draft, draft)).toEqual([]);
    expect(movesBetween(draft, theirs)).toEqual([]);
  });

  it("takes their order and leaves a rung that only mine has where it is", () => {
    const own = changeDraft(draft, { kind: "insert", at: 1, rungs: [rung("n")] });
    expect(order(changeDraft(own, { kind: "order", ids: ["c", "x", "b", "a"] }))).toBe("cnba");
  });

  it("frees a rung that mine has merged when theirs is taken, and merges what theirs has merged", () => {
    const merged = changeDraft(draft, { kind: "merge", rungId: "a" });
    const edited = changeDraft(draft, { kind: "edit", rungId: "b", fields: { title: "Theirs" } });
    const freed = differencesOf(merged, edited).find(({ id }) => id === "b");
    const apart = changeDraft(merged, freed ? adopt(freed, edited) : { kind: "all", changes: [] });
    expect(order(apart)).toBe("abc");
    expect(apart.rungs[0]?.absorbs).toEqual([]);
    const joined = differencesOf(edited, merged).find(({ id }) => id === "a");
    expect(order(changeDraft(edited, joined ? adopt(joined, merged) : { kind: "all", changes: [] }))).toBe("ac");
  });

  it("brings theirs into mine, rung by rung, until they agree, with no rung carried twice on the way", () => {
    const steps = fc.array(
      fc.record({ kind: fc.constantFrom("move", "place", "merge", "remove", "edit"), at: fc.nat(9), to: fc.nat(9) }),
      { maxLength: 12 },
    );
    const long: Draft = { title: "Long", rungs: ["a", "b", "c", "d", "e", "f"].map((id) => rung(id)) };
    type Steps = readonly { kind: "move" | "place" | "merge" | "remove" | "edit"; at: number; to: number }[];
    const worked = (each: Steps) =>
      each.reduce((now, { kind, at, to }) => {
        const rungId = now.rungs[at % now.rungs.length]?.id ?? "";
        const beside = now.rungs[to % now.rungs.length]?.id ?? "";
        if (kind === "move") return changeDraft(now, { kind, rungId, by: to % 2 ? 1 : -1 });
        if (kind === "place") return changeDraft(now, { kind, rungId, beside, side: to % 2 ? "before" : "after" });
        if (kind === "edit") return changeDraft(now, { kind, rungId, fields: { title: `Title ${to}` } });
        return changeDraft(now, { kind, rungId });
      }, long);
    fc.assert(
      fc.property(steps, steps, (some, others) => {
        const [own, other] = [worked(some), worked(others)];
        let into = own;
        for (const each of differencesOf(own, other)) {
          into = changeDraft(into, adopt(each, other));
          const carried = into.rungs.flatMap(({ id, absorbs }) => [id, ...absorbs]);
          expect(new Set(carried).size).toBe(carried.length);
        }
        expect(isSameDraft(takenOver(own, other), other)).toBe(true);
        const sorted = changeDraft(own, { kind: "order", ids: other.rungs.map(({ id }) => id) });
        expect(movesBetween(own, other).length > 0).toBe(order(sorted) !== order(own));
      }),
    );
  });
});

describe("names that are still to come", () => {
  const names = { ladder: "A ladder without a name", rung: "A rung without a name" };

  it("are stood in for on the server and left open on the screen", () => {
    const open = { title: " ", rungs: [rung("a"), rung("b", { title: "" })] };
    const sent = withNames(open, names);
    expect([sent.title, ...sent.rungs.map(({ title }) => title)]).toEqual([names.ladder, "Rung a", names.rung]);
    expect(isSameDraft(withoutPlaceholders(sent, names), { ...open, title: "" })).toBe(true);
  });
});

it("keeps of a ladder only what can be edited", () => {
  const [first] = draft.rungs;
  const told = { ...draft, version: 3, rungs: first ? [{ ...first, attempts: [] }] : [] };
  expect(draftOf(told)).toEqual({ title: draft.title, rungs: [first] });
});
