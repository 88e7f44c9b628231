import { expect, it } from "vitest";
import { remembering } from "./remembering.ts";

function counting() {
  let asked = 0;
  const say = (key: string, values?: { count: number }) => {
    asked += 1;
    return `${key} ${values?.count ?? ""}`;
  };
  return { say: remembering(say), asked: () => asked };
}

it("says the same as the translator, and asks it once", () => {
  const { say, asked } = counting();
  expect([say("week", { count: 1 }), say("week", { count: 2 }), say("week", { count: 1 }), say("week")]).toEqual([
    "week 1",
    "week 2",
    "week 1",
    "week ",
  ]);
  expect(asked()).toBe(3);
});

it("keeps no more than it can hold, and stays right", () => {
  const { say, asked } = counting();
  for (let count = 0; count < 5_000; count += 1) expect(say("week", { count })).toBe(`week ${count}`);
  expect(say("week", { count: 0 })).toBe("week 0");
  expect(asked()).toBe(5_001);
});
