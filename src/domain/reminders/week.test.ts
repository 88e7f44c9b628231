import { expect, it } from "vitest";
import { isReviewDue, weekOf } from "./week.ts";

it("finds the Monday of a week, also across a new year", () => {
  expect(weekOf("2026-11-16")).toBe("2026-11-16");
  expect(weekOf("2026-11-22")).toBe("2026-11-16");
  expect(weekOf("2027-01-01")).toBe("2026-12-28");
});

it("waits from its day to Sunday, until it is finished", () => {
  const friday = { day: 5, finished: [] as string[] };
  expect(isReviewDue({ ...friday, today: "2026-11-19" })).toBe(false);
  expect(isReviewDue({ ...friday, today: "2026-11-20" })).toBe(true);
  expect(isReviewDue({ ...friday, today: "2026-11-22" })).toBe(true);
  expect(isReviewDue({ ...friday, today: "2026-11-22", finished: ["2026-11-16"] })).toBe(false);
  expect(isReviewDue({ ...friday, today: "2026-11-23" })).toBe(false);
});
