import { newId } from "#lib/uuid.ts";
import type { Life } from "../life.ts";

/** When the work of a story rests, and what was said about it. */
export function pauseRows({ organisationId, engagementId, coachId, story, calendar, vault }: Life) {
  if (!story.standing || !("paused" in story.standing)) return { pauses: [], events: [] };
  const { paused, reason } = story.standing;
  const id = newId();
  return {
    pauses: [{ organisationId, id: newId(), engagementId, pausedOn: calendar.day(paused), resumedOn: null }],
    events: [
      {
        ...{
          organisationId,
          id,
          engagementId,
          kind: "paused" as const,
          at: calendar.at(paused, 16, 30),
          byId: coachId,
        },
        reason: vault.seal("engagement_event.reason", id, reason),
      },
    ],
  };
}
