// @vitest-environment jsdom
import { locks as shared } from "node:worker_threads";
import { afterEach, expect, it } from "vitest";
import { draftsUnder, keepDraft } from "./draft.ts";
import { type EditorDraft, openEditorDraft } from "./editor-draft.ts";

const name = "win:test";
const open: EditorDraft[] = [];

afterEach(() => {
  for (const draft of open.splice(0)) draft.close();
  localStorage.clear();
});

/** An editor, and what it took over. */
function anEditor(locks: LockManager | null = shared) {
  const taken: string[] = [];
  const draft = openEditorDraft(name, (text) => taken.push(text), locks);
  open.push(draft);
  return { ...draft, taken };
}

const aWhile = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it("leaves another tab its words", async () => {
  const first = anEditor();
  first.keep("Asked first");
  const second = anEditor();
  second.keep("Asked twice");
  second.keep("");
  await aWhile(700);
  expect(second.taken).toEqual([]);
  expect(draftsUnder(name).map((key) => localStorage.getItem(`proven-draft:${key}`))).toEqual(["Asked first"]);
});

it("takes over what a closed editor left, and only one editor does", async () => {
  const first = anEditor();
  first.keep("Asked first");
  const [second, third] = [anEditor(), anEditor()];
  await aWhile(50);
  first.close();
  await aWhile(50);
  expect([...second.taken, ...third.taken]).toEqual(["Asked first"]);
  expect(draftsUnder(name)).toEqual([]);
});

it("takes one over and leaves the next for the next", async () => {
  keepDraft(name, "From before");
  keepDraft(`${name}:crashed`, "From a crash");
  const first = anEditor();
  await aWhile(50);
  const second = anEditor();
  await aWhile(50);
  expect(first.taken).toHaveLength(1);
  expect([...first.taken, ...second.taken].toSorted()).toEqual(["From a crash", "From before"]);
});

it("finds words again where a browser has no locks", async () => {
  keepDraft(`${name}:crashed`, "From a crash");
  const { taken } = anEditor(null);
  await Promise.resolve();
  expect(taken).toEqual(["From a crash"]);
});
