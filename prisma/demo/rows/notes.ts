import { newId } from "#lib/uuid.ts";
import type { Life } from "../life.ts";

/** When a coach writes: after the day's last session. */
const HOUR = 17;

/** What the coach wrote about the work, for themselves and for the client. */
export function noteRows({ organisationId, clientId, coachId, vault, calendar, story: { notes = [] } }: Life) {
  return notes.map(({ ago, sharing, text }) => {
    const id = newId();
    const at = calendar.at(ago, HOUR, 20);
    return {
      ...{ organisationId, id, clientId, sharing, authorId: coachId, savedBy: coachId, createdAt: at, savedAt: at },
      body: vault.seal("coach_note.body", id, text),
      ...(sharing === "shared" && { shown: vault.seal("coach_note.shown", id, text), shownAt: at }),
    };
  });
}
