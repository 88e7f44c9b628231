import { describe, expect, it } from "vitest";
import { findingsOf } from "../series.ts";
import { changeDraft, type Draft, emptyRung } from "./ladder-draft.ts";
import { remedyOf } from "./ladder-remedy.ts";

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
const edit = (rungId: string, fields: object) => changeDraft(draft, { kind: "edit", rungId, fields });

function applied(before: Draft, code: string, { agreed = true, paused = false } = {}) {
  const look = (rungs: Draft["rungs"]) => findingsOf(rungs, { agreed, paused }).find((each) => each.code === code);
  const finding = look(before.rungs);
  let made = 0;
  const newId = () => `new${made++ || ""}`;
  const remedy = finding && remedyOf(finding, before, { newId, halfWayTitle: (title) => `Half of ${title}` });
  if (!remedy) throw new Error(`Nothing to do about ${code}`);
  const after = remedy.change ? changeDraft(before, remedy.change) : before;
  return { remedy, after, left: look(after.rungs) };
}

describe("remedyOf", () => {
  it("puts a rung into a wide gap, half way", () => {
    const { after, remedy, left } = applied(edit("c", { expectedDistress: 50 }), "gap_too_wide");
    expect(order(after)).toBe("abnewc");
    expect(after.rungs[2]).toMatchObject({ expectedDistress: 35 });
    expect(remedy.focus).toEqual({ rungId: "new", field: "title" });
    expect(left).toBeUndefined();
  });

  it("puts as many rungs into a very wide gap as it needs, in one press", () => {
    const wide = applied(edit("c", { expectedDistress: 65 }), "gap_too_wide");
    expect(wide.remedy.label).toBe("insert_rungs");
    expect(wide.after.rungs.map(({ expectedDistress }) => expectedDistress)).toEqual([10, 20, 35, 50, 65]);
    expect(wide.left).toBeUndefined();
  });

  it("has no rung to offer where nothing in between would mend a jump", () => {
    const flat = {
      ...draft,
      rungs: ["a", "b", "c", "d"].map((id) => rung(id, { expectedDistress: id === "d" ? 20 : 10 })),
    };
    expect(() => applied(flat, "gap_jump")).toThrow("Nothing to do");
  });

  it("puts a rung that is easier than the one before into its place", () => {
    const { after, left } = applied(edit("a", { expectedDistress: 33 }), "out_of_order");
    expect(order(after)).toBe("bac");
    expect(left).toBeUndefined();
  });

  it("offers nothing that does not fit on a full ladder", () => {
    const rungs = Array.from({ length: 30 }, (_, index) => rung(String(index), { forecast: index === 29 ? 40 : 80 }));
    expect(() => applied({ ...draft, rungs }, "too_hard")).toThrow("Nothing to do");
  });

  it.each(["too_hard", "controlled_failure"])("puts a half-way step before a rung once, then asks anew: %s", (code) => {
    const hard = edit("c", { forecast: 40, stakes: "high" });
    const { after } = applied(hard, code);
    expect(order(after)).toBe("abnewc");
    let now = after;
    for (let press = 0; press < 4; press += 1) {
      for (const each of ["too_hard", "controlled_failure"]) now = applied(now, each).after;
    }
    expect(order(now)).toBe("abnewc");
    const { remedy } = applied(now, code);
    expect(remedy).toEqual({ focus: { rungId: "c", field: "forecast" }, label: "reforecast" });
  });

  it("goes on halving a half-way step with a name of its own only while there is room", () => {
    let now = edit("c", { forecast: 40 });
    for (let press = 0; press < 9; press += 1) {
      const { after, remedy } = applied(now, "too_hard");
      const made = remedy.focus?.rungId ?? "";
      const fresh = `n${press}`;
      const rungs = after.rungs.map((each) =>
        each.id === made && made !== "c" ? { ...each, id: fresh, title: fresh } : each,
      );
      now = { ...after, rungs };
    }
    expect(now.rungs.length).toBeLessThan(6);
  });

  it("puts an easier rung before a first one that is too hard", () => {
    const { after, left } = applied(edit("a", { forecast: 50 }), "start_where_they_are");
    expect(order(after)).toBe("newabc");
    expect(left).toBeUndefined();
  });

  it("splits a rung that is too hard: a half-way step in the same words, near the target", () => {
    const { after, remedy } = applied(edit("b", { forecast: 40 }), "too_hard");
    expect(order(after)).toBe("anewbc");
    expect(after.rungs[1]).toMatchObject({
      title: "Half of Rung b",
      context: "Work",
      forecast: 80,
      expectedDistress: 15,
    });
    expect(remedy.focus).toEqual({ rungId: "new", field: "criterion" });
  });

  it.each([
    ["stakes that cannot be undone", { forecast: 65, stakes: "high" }, "reversible"],
    ["no talk afterwards", { forecast: 65, debriefPlanned: false }, "low"],
  ])("makes a likely setback safe to have: %s", (_, fields, stakes) => {
    const { after, left } = applied(edit("c", fields), "controlled_failure");
    expect(after.rungs[2]).toMatchObject({ stakes, debriefPlanned: true });
    expect(left).toBeUndefined();
  });

  it("lets wins come first where a setback would come too early", () => {
    const { after, left } = applied(edit("b", { forecast: 65 }), "controlled_failure");
    expect(order(after)).toBe("anewbc");
    expect(left).toBeUndefined();
  });

  it("puts a half-way step before a rung that is more often missed than met", () => {
    expect(order(applied(edit("c", { forecast: 45 }), "controlled_failure").after)).toBe("abnewc");
  });

  it("leads to the safety section where only a flag is in the way", () => {
    const { remedy } = applied(edit("c", { forecast: 65 }), "controlled_failure", { paused: true });
    expect(remedy).toEqual({ lead: "safety" });
    expect(applied(edit("c", { expectedDistress: 80 }), "scope").remedy).toEqual({ lead: "safety" });
  });

  it("adds what is missing to a short ladder", () => {
    const { after, left } = applied({ ...draft, rungs: draft.rungs.slice(0, 2) }, "rung_count");
    expect(after.rungs).toHaveLength(3);
    expect(left).toBeUndefined();
  });

  it("merges the closest neighbours of a long one until it fits", () => {
    const rungs = Array.from({ length: 17 }, (_, index) => rung(String(index), { expectedDistress: index * 4 }));
    const close = rungs.map((each) => (each.id === "9" ? { ...each, expectedDistress: 33 } : each));
    const { after, left } = applied({ ...draft, rungs: close }, "rung_count");
    expect(left).toBeUndefined();
    expect(after.rungs.find(({ id }) => id === "8")?.absorbs).toEqual(["9"]);
    expect(after.rungs.flatMap(({ id, absorbs }) => [id, ...absorbs])).toHaveLength(17);
  });

  it.each([
    ["criterion", { criterion: "" }, { rungId: "b", field: "criterion" }],
    ["too_easy", { forecast: 99 }, { rungId: "b", field: "criterion" }],
    ["not_known_yet", { forecast: null }, { rungId: "b", field: "forecast" }],
  ])("leads to the field that needs words: %s", (code, fields, focus) => {
    expect(applied(edit("b", fields), code).remedy).toEqual({ focus });
  });

  it("leads to a context when all are the same", () => {
    const four = { ...draft, rungs: [...draft.rungs, rung("d", { expectedDistress: 40 })] };
    expect(applied(four, "variability").remedy).toEqual({ focus: { rungId: "d", field: "context" } });
  });

  it("shows the ladder as the client sees it when they have yet to agree", () => {
    expect(applied(draft, "self_regulation", { agreed: false }).remedy).toEqual({ lead: "preview" });
  });
});
