import { expect, it } from "vitest";
import type { Entry as Deed } from "#lib/outbox.ts";
import { newId } from "#lib/uuid.ts";
import { CHANGE, type ChangeInput, PHOTO, WIN } from "../schema.ts";
import { asWritten, unsentEntries, unsentPhoto, writtenHere } from "./unsent.ts";

const TODAY = "2026-11-18";

function deed(subject: string, kind: string, input: Deed["deed"]["input"]): Deed {
  const { operationId: id } = input;
  return { person: "p", id, chain: subject, subject, title: "", at: 0, state: "waiting", deed: { kind, input } };
}

const win = (id: string, what: string) =>
  deed(id, WIN, { operationId: id, what, sharing: "private", occurredOn: null });

function change(id: string, after: string, said: Partial<ChangeInput>): Deed {
  return deed(id, CHANGE, { operationId: newId(), id, after, what: "Asked", occurredOn: TODAY, ...said });
}

function entry(id = newId()) {
  return writtenHere({ operationId: id, what: "Asked", sharing: "shared", occurredOn: TODAY }, new Date(0));
}

it("lays what was written here over an entry, in order", () => {
  const before = entry();
  const first = change(before.id, before.revision, { what: "Asked once" });
  const second = change(before.id, first.id, { what: "Asked twice", effort: 3 });
  expect(asWritten(before, [first, second])).toEqual({
    ...before,
    what: "Asked twice",
    effort: 3,
    revision: second.id,
  });
});

it("covers nothing that was written elsewhere since", () => {
  const seen = entry();
  const mine = change(seen.id, seen.revision, { what: "Mine" });
  const elsewhere = { ...seen, what: "Theirs", revision: newId() };
  expect(asWritten(elsewhere, [mine])).toBe(elsewhere);
});

it("leaves sharing as it is where a change says nothing of it", () => {
  const before = entry();
  expect(asWritten(before, [change(before.id, before.revision, {})]).sharing).toBe("shared");
  expect(asWritten(before, [change(before.id, before.revision, { sharing: "private" })]).sharing).toBe("private");
});

it("leaves alone what is about another entry, or of another kind", () => {
  const before = entry();
  const other = change(newId(), before.revision, { what: "Other" });
  const odd = deed(before.id, "later.release", { operationId: newId() });
  expect(asWritten(before, [other, odd])).toBe(before);
});

it("lists what only this device knows, the newest first, with all that was said about it", () => {
  const [old, fresh] = [newId(), newId()];
  const deeds = [win(old, "Old"), change(old, old, { what: "Old, and more" }), win(fresh, "Fresh")];
  expect(unsentEntries(deeds, TODAY).map(({ what, occurredOn }) => [what, occurredOn])).toEqual([
    ["Fresh", TODAY],
    ["Old, and more", TODAY],
  ]);
});

it("shows the newest picture that waits", () => {
  const id = newId();
  const photo = (image: string) => deed(id, PHOTO, { operationId: newId(), entryId: id, image });
  const [first, second] = [photo("AAAA"), photo("BBBB")];
  expect(unsentPhoto([first, second], id)).toEqual({ id: second.id, image: "BBBB" });
  expect(unsentPhoto([first], newId())).toBeNull();
});
