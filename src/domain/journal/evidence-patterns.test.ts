import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EvidenceFact, evidencePatterns } from "./evidence-patterns.ts";

function fact(occurredOn: string, change: Partial<EvidenceFact> = {}): EvidenceFact {
  const open = { yearOnly: false, lifeDomain: null, source: null, context: "", difficulty: null, strengths: [] };
  return { occurredOn, ...open, ...change };
}

const today = "2026-02-14";

describe("months", () => {
  it("are the last twelve, across the turn of the year, and add up", () => {
    const { months, before, total } = evidencePatterns(
      [fact("2025-03-01"), fact("2025-02-28"), fact("2026-02-14"), fact("2026-02-01"), fact("2025-12-31")],
      today,
    );
    expect(months.map(({ month }) => month)).toEqual([
      ...["2025-03", "2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12"],
      ...["2026-01", "2026-02"],
    ]);
    expect([before, months[0], months[9], months[11], total]).toEqual([
      1,
      { month: "2025-03", count: 1, total: 2 },
      { month: "2025-12", count: 1, total: 3 },
      { month: "2026-02", count: 2, total: 5 },
      5,
    ]);
  });

  it("do not claim an entry of which only the year is known", () => {
    const { months, before } = evidencePatterns([fact("2025-07-01", { yearOnly: true })], today);
    expect(before).toBe(1);
    expect(months.every(({ count }) => count === 0)).toBe(true);
  });

  it("never fall, and end with all there is", () => {
    const facts = fc.array(
      fc
        .date({ min: new Date("2020-01-01"), max: new Date("2026-03-01"), noInvalidDate: true })
        .chain((date) => fc.boolean().map((yearOnly) => fact(date.toISOString().slice(0, 10), { yearOnly }))),
    );
    fc.assert(
      fc.property(facts, (given) => {
        const { months, before, total } = evidencePatterns(given, today);
        const totals = [before, ...months.map((month) => month.total)];
        expect(totals).toEqual(totals.toSorted((a, b) => a - b));
        expect(totals.at(-1)).toBe(given.length);
        expect(total).toBe(given.length);
      }),
    );
  });
});

describe("what repeats", () => {
  it("is counted by its owner's words, however they were written", () => {
    const { contexts, lifeDomains, hard } = evidencePatterns(
      [
        fact("2026-01-01", { context: "At work", lifeDomain: "professional", difficulty: 7 }),
        fact("2026-01-02", { context: "at  WORK", lifeDomain: "professional", difficulty: 6 }),
        fact("2026-01-03", { context: "with Mum", lifeDomain: "social" }),
      ],
      today,
    );
    expect(contexts).toEqual([
      { name: "At work", count: 2 },
      { name: "with Mum", count: 1 },
    ]);
    expect(lifeDomains[0]).toEqual({ name: "professional", count: 2 });
    expect(hard).toEqual({ count: 1, rated: 2 });
  });

  it("is a strength from the second time on, with where it showed", () => {
    const { strengths } = evidencePatterns(
      [
        fact("2026-01-01", { strengths: ["Patience", "Wit"], lifeDomain: "professional" }),
        fact("2026-01-02", { strengths: ["patience"], lifeDomain: "social" }),
        fact("2026-01-03", { strengths: ["patience"], lifeDomain: "social" }),
      ],
      today,
    );
    expect(strengths).toEqual([{ name: "Patience", count: 3, lifeDomains: ["professional", "social"] }]);
  });

  it("is nothing for nobody's entries", () => {
    expect(evidencePatterns([], today)).toMatchObject({ total: 0, before: 0, contexts: [], strengths: [] });
  });
});
