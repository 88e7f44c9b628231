import { describe, expect, it } from "vitest";
import type { Defaults, Reading } from "./series.ts";
import { checkTable, guessDateOrder, guessMapping, isoDate, toRaw } from "./series.ts";

const defaults: Defaults = {
  focus: "To be agreed in the first session",
  audience: "student",
  startsOn: "2026-11-16",
  plannedWeeks: "8",
  timeZone: "Europe/Lisbon",
};
const nothing = { name: 0, email: 1, focus: null, audience: null, startsOn: 2, plannedWeeks: null, timeZone: null };
const reading: Reading = {
  ...{ mapping: nothing, order: "iso", defaults },
  audienceNames: new Map([["learning a new skill", "new_skill"]]),
};
const around = { known: [], today: "2026-11-18" };

describe("guessMapping", () => {
  it("knows headings as other tools write them", () => {
    expect(guessMapping(["Client name", "E-Mail address", "Goal", "Start date", "Weeks", "Notes"])).toEqual({
      name: 0,
      email: 1,
      focus: 2,
      audience: null,
      startsOn: 3,
      plannedWeeks: 4,
      timeZone: null,
    });
  });
});

describe("dates", () => {
  it.each([
    ["2026-11-03", "iso", "2026-11-03"],
    ["2026/11/3", "iso", "2026-11-03"],
    ["2026-11-03 00:00:00", "dmy", "2026-11-03"],
    ["3.11.2026", "dmy", "2026-11-03"],
    ["11/03/2026", "mdy", "2026-11-03"],
    ["31/02/2026", "dmy", null],
    ["13/13/2026", "mdy", null],
    ["3.11.26", "dmy", null],
    ["soon", "iso", null],
    ["03/11/2026", "iso", null],
  ] as const)("%s in %s is %s", (cell, order, expected) => {
    expect(isoDate(cell, order)).toBe(expected);
  });

  it("are read in the order that fits most of them", () => {
    expect(guessDateOrder(["03/11/2026", "13/11/2026", "30/11/2026"])).toBe("dmy");
    expect(guessDateOrder(["11/03/2026", "11/13/2026"])).toBe("mdy");
    expect(guessDateOrder(["2026-11-03", "2026-11-13"])).toBe("iso");
  });
});

describe("toRaw", () => {
  it("fills in what the file leaves open, and knows groups by their names", () => {
    const mapping = { ...nothing, audience: 3, plannedWeeks: 4 };
    const raw = toRaw(["Ines", "", "", "Learning a new skill", "10 weeks"], { ...reading, mapping });
    expect(raw).toEqual({ ...defaults, name: "Ines", email: "", audience: "new_skill", plannedWeeks: "10" });
    expect(toRaw(["Ines", "", "", "new skill"], { ...reading, mapping }).audience).toBe("new_skill");
  });
});

describe("checkTable", () => {
  const check = (...rows: string[][]) =>
    checkTable(
      { heading: ["name", "email", "start"], rows, lines: rows.map((_, index) => index + 1) },
      reading,
      around,
    );
  const problems = (...rows: string[][]) =>
    check(...rows).map((each) => (each.ok ? "" : each.problems.map(({ field }) => field).join(" ")));

  it("takes a good row", () => {
    expect(check(["Ines New", "Ines@Example.org", "2026-11-09"])).toEqual([
      expect.objectContaining({
        ok: true,
        values: expect.objectContaining({ email: "ines@example.org", plannedWeeks: 8 }),
      }),
    ]);
  });

  it.each([
    ["a wrong date", ["Ines", "", "31/31/2026"], "startsOn"],
    ["a start far away", ["Ines", "", "2062-11-09"], "startsOn"],
    ["a formula", ["=cmd|' /C calc'!A0", "", "2026-11-09"], "name"],
    ["a cell of a megabyte", ["x".repeat(1 << 20), "", "2026-11-09"], "name"],
    ["unreadable letters", ["Ren\uFFFD", "", "2026-11-09"], "name"],
    ["letters read as others", ["RenÃ©", "", "2026-11-09"], "name"],
    ["no name", ["", "a@example.org", "2026-11-09"], "name"],
    ["an address that is none", ["Ines", "ines@", "2026-11-09"], "email"],
    ["all of it", ["", "=1", "never"], "name email startsOn"],
  ])("refuses %s", (_, row, fields) => {
    expect(problems(row)).toEqual([fields]);
  });

  it.each(["- speak up", "+ Ask first", "-  übe Reden"])("takes %j for words", (name) => {
    expect(problems([name, "", "2026-11-09"])).toEqual([""]);
  });

  it.each(["-1", "- 1+1", "+A1", "-A1", "@SUM(A1)", "=1", "- A1=2", "+ SUM(A1)", "- cmd|' /C calc'!A0"])(
    "takes %j for a formula",
    (name) => {
      expect(problems([name, "", "2026-11-09"])).toEqual(["name"]);
    },
  );

  it("lets the first of two the same stand, and says where it is", () => {
    const [, second, third] = check(
      ["Ines", "ines@example.org", "2026-11-09"],
      ["Somebody else", "INES@example.org", "2026-11-02"],
      ["ines ", "", "2026-11-09"],
    );
    expect(second).toMatchObject({
      ok: false,
      problems: [{ field: "email", message: expect.stringContaining("Row 1") }],
    });
    expect(third).toMatchObject({
      ok: false,
      problems: [{ field: "name", message: expect.stringContaining("Row 1") }],
    });
  });

  it("does not hold a bad row against a good one below", () => {
    expect(problems(["Ines", "ines@example.org", "never"], ["Ines", "ines@example.org", "2026-11-09"])).toEqual([
      "startsOn",
      "",
    ]);
  });

  it("knows whom the coach has", () => {
    const known = [{ name: "Ines", email: "ines@example.org", startsOn: "2026-11-09" }];
    const table = {
      heading: ["n"],
      rows: [
        ["INES", "", "2026-11-09"],
        ["Other", "ines@example.org", "2026-11-02"],
      ],
      lines: [2, 3],
    };
    expect(checkTable(table, reading, { ...around, known }).map(({ ok }) => ok)).toEqual([false, false]);
  });
});
