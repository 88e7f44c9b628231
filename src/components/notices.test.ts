import { expect, it } from "vitest";
import { notify, takeNotices, watchNotices } from "./notices.ts";

it("keeps what is said before anybody shows it, in order, and then hands it on at once", () => {
  const shown: string[] = [];
  let woken = 0;
  const unwatch = watchNotices(() => {
    woken += 1;
  });
  notify({ message: "one" });
  notify({ message: "two" });
  expect(woken).toBe(2);
  const stop = takeNotices(({ message }) => void shown.push(message));
  expect(shown).toEqual(["one", "two"]);
  notify({ message: "three" });
  expect(shown).toEqual(["one", "two", "three"]);
  expect(woken).toBe(2);
  stop();
  notify({ message: "four" });
  expect(shown).toHaveLength(3);
  takeNotices(({ message }) => void shown.push(message))();
  expect(shown.at(-1)).toBe("four");
  unwatch();
});
