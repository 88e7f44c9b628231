import { expect, it } from "vitest";
import { sittingsOf } from "./series.ts";

const line = (version: number, time: string, savedBy = "Ada Coach") => ({
  version,
  savedAt: `2026-11-22T${time}:00.000Z`,
  savedBy,
});

it("puts saves of one coach that follow each other closely together, and no others", () => {
  const lines = [
    line(6, "10:25"),
    line(5, "10:20"),
    line(4, "10:12"),
    line(3, "10:11", "Bo Coach"),
    line(2, "10:10"),
    line(1, "09:59"),
  ];
  expect(
    sittingsOf(lines).map(({ last, earlier }) => [last.version, ...earlier.map(({ version }) => version)]),
  ).toEqual([[6, 5, 4], [3], [2], [1]]);
  expect(sittingsOf([])).toEqual([]);
});
