// @vitest-environment jsdom
import { expect, it } from "vitest";
import { draftOf, keepDraft, letGoOnceKept } from "./draft.ts";

const name = "inventory:test:actions";

it("keeps a draft until its words are kept, and when they never are", async () => {
  keepDraft(name, "I called her ");
  let keep: (isKept: boolean) => void = () => undefined;
  const kept = letGoOnceKept(name, "I called her", new Promise((resolve) => (keep = resolve)));
  await Promise.resolve();
  expect(draftOf(name)).toBe("I called her ");
  keep(true);
  expect(await kept).toBe(true);
  expect(draftOf(name)).toBe("");

  keepDraft(name, "I called her");
  expect(await letGoOnceKept(name, "I called her", Promise.resolve(false))).toBe(false);
  expect(draftOf(name)).toBe("I called her");
});

it("keeps what was written on meanwhile", async () => {
  keepDraft(name, "I called her");
  const kept = letGoOnceKept(name, "I called her", Promise.resolve(true));
  keepDraft(name, "I called her, and asked");
  await kept;
  expect(draftOf(name)).toBe("I called her, and asked");
});
