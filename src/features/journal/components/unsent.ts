import type { Entry as Deed } from "#lib/outbox.ts";
import { CHANGE, changeInput, type Entry, PHOTO, WIN, winDeed } from "../schema.ts";

/** An entry as it was just written on this device, before anybody else knows of it. */
export function writtenHere(
  {
    operationId: id,
    what,
    sharing,
    occurredOn,
  }: Pick<Entry, "what" | "sharing" | "occurredOn"> & { operationId: string },
  at: Date,
): Entry {
  return {
    id,
    kind: "win",
    what,
    sharing,
    occurredOn,
    yearOnly: false,
    lifeDomain: null,
    context: "",
    source: null,
    recall: null,
    difficulty: null,
    effort: null,
    photoId: null,
    revision: id,
    createdAt: at.toISOString(),
    version: 1,
  };
}

/**
 * The entry with what was written on this device laid over it, in the order written. A change counts only on top of what
 * its writer saw: what was written elsewhere since is not covered by it.
 */
export function asWritten(entry: Entry, deeds: readonly Deed[]): Entry {
  let written = entry;
  for (const { subject, deed } of deeds) {
    const change = subject === entry.id && deed.kind === CHANGE ? changeInput.safeParse(deed.input).data : undefined;
    if (change?.after !== written.revision) continue;
    const { operationId: revision, after: _, sharing = written.sharing, ...said } = change;
    written = { ...written, ...said, sharing, revision };
  }
  return written;
}

/** Entries that only this device knows, the newest first, each with all that was said about it. */
export function unsentEntries(deeds: readonly Deed[], today: string): Entry[] {
  const wins = deeds.flatMap(({ at, deed }) => {
    const win = deed.kind === WIN ? winDeed.safeParse(deed.input).data : undefined;
    return win ? [writtenHere({ ...win, occurredOn: win.occurredOn ?? today }, new Date(at))] : [];
  });
  return wins.map((win) => asWritten(win, deeds)).toReversed();
}

/** The picture of an entry that waits on this device, if one does. */
export function unsentPhoto(deeds: readonly Deed[], entryId: string): { id: string; image: string } | null {
  const newest = deeds.findLast(({ subject, deed }) => deed.kind === PHOTO && subject === entryId);
  const image = newest?.deed.input.image;
  return newest && typeof image === "string" ? { id: newest.id, image } : null;
}
