import { describe, expect, it } from "vitest";
import { type DraftHistory, historyOf, type Step, stepHistory } from "./draft-history.ts";
import { type Draft, emptyRung } from "./ladder-draft.ts";

const draft: Draft = { title: "Speaking up", rungs: [emptyRung("a"), emptyRung("b")] };
const having = (...steps: Step[]): DraftHistory => steps.reduce(stepHistory, historyOf(draft));
const typed = (rungId: string, title: string) => ({ kind: "edit", rungId, fields: { title } }) as const;

describe("stepHistory", () => {
  it("goes back to where it began and forth again", () => {
    const changed = having({ kind: "remove", rungId: "a" }, { kind: "title", title: "Other" });
    const back = [{ kind: "undo" }, { kind: "undo" }] as const;
    const begun = back.reduce(stepHistory, changed);
    expect(begun.draft).toBe(draft);
    expect(stepHistory(begun, { kind: "undo" })).toBe(begun);
    const forth = stepHistory(stepHistory(begun, { kind: "redo" }), { kind: "redo" });
    expect(forth.draft).toBe(changed.draft);
    expect(stepHistory(forth, { kind: "redo" })).toBe(forth);
  });

  it("takes typing in one field as one step, and another field as another", () => {
    const history = having(typed("a", "P"), typed("a", "Pr"), typed("b", "Q"));
    expect(history.past).toHaveLength(2);
    expect(stepHistory(history, { kind: "undo" }).draft.rungs[0]?.title).toBe("Pr");
  });

  it("begins a new step after an undo, and forgets what was undone", () => {
    const history = having(typed("a", "P"), { kind: "undo" }, typed("a", "R"));
    expect(history.future).toEqual([]);
    expect(stepHistory(history, { kind: "undo" }).draft).toBe(draft);
  });

  it("adds no step for a change that changes nothing", () => {
    expect(having({ kind: "move", rungId: "a", by: -1 }).past).toEqual([]);
  });

  it("remembers the last hundred steps", () => {
    const steps = Array.from({ length: 130 }, (_, index) => typed(index % 2 ? "a" : "b", String(index)));
    expect(having(...steps).past).toHaveLength(100);
  });

  describe("taking one step back", () => {
    const [first] = draft.rungs;
    const removed = { kind: "remove", rungId: "a", mark: "it" } as const;
    const back = {
      kind: "takeBack",
      mark: "it",
      otherwise: { kind: "insert", at: 0, rungs: first ? [first] : [] },
    } as const;
    const ids = ({ draft: { rungs } }: DraftHistory) => rungs.map(({ id }) => id).join("");

    it("undoes it where it was the last one", () => {
      const history = having(removed, back);
      expect(history.draft).toBe(draft);
      expect(history.past).toEqual([]);
      expect(ids(stepHistory(history, { kind: "redo" }))).toBe("b");
    });

    it("leaves what was done since", () => {
      const history = having(removed, typed("b", "New"), back);
      expect(ids(history)).toBe("ab");
      expect(history.draft.rungs[1]?.title).toBe("New");
    });

    it("does nothing where it was undone already, also after it was done again and undone", () => {
      expect(ids(having(removed, { kind: "undo" }, back))).toBe("ab");
      expect(ids(having(removed, { kind: "undo" }, { kind: "redo" }, { kind: "undo" }, back))).toBe("ab");
      expect(ids(having(removed, { kind: "undo" }, { kind: "redo" }, back))).toBe("ab");
      expect(ids(having(removed, typed("b", "New"), back, back))).toBe("ab");
    });
  });
});
