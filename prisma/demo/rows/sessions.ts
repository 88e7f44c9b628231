import { newId } from "#lib/uuid.ts";
import type { Life } from "../life.ts";
import { practice } from "../people.ts";

const MINUTES = 50;
/** How long before a session it was planned, in days. */
const AHEAD = 7;
const OFFICE_HOURS = [9, 10, 11, 13, 14, 15, 16] as const;

/**
 * One session a week, from the start to the day of the latest contact, and the next one a week later while that is
 * still ahead. The latest one that was held has the words that the story gives it.
 */
export function sessionRows(life: Life) {
  const { organisationId, clientId, engagementId, vault, calendar, story } = life;
  const { contact, started, standing, session } = story;
  if (contact === null || contact < 1) return { sessions: [], told: [], actions: [] };
  const hour = OFFICE_HOURS[story.name.length % OFFICE_HOURS.length] ?? 9;
  const row = (ago: number, state: "held" | "planned") => {
    const createdAt = calendar.at(Math.max(ago + AHEAD, 1), 12, 0);
    return {
      ...{ organisationId, id: newId(), clientId, engagementId, state, createdAt },
      startsAt: calendar.at(ago, hour, 0),
      updatedAt: state === "held" ? calendar.at(ago, hour, MINUTES) : createdAt,
      timeZone: practice.timeZone,
      minutes: MINUTES,
      place: "video" as const,
    };
  };
  const weeks = Math.floor((started - contact) / AHEAD);
  const held = Array.from({ length: weeks + 1 }, (_, week) => row(contact + AHEAD * (weeks - week), "held"));
  const isOver = standing !== undefined || contact >= AHEAD;
  const coming = isOver ? [] : [row(contact - AHEAD, "planned")];
  const latest = held.at(-1);
  const told = latest &&
    session && {
      ...latest,
      notes: vault.seal("coaching_session.notes", latest.id, session.notes),
      notesVersion: 2,
      summary: vault.seal("coaching_session.summary", latest.id, session.summary),
      summaryVersion: 2,
      sharedSummary: vault.seal("coaching_session.shared_summary", latest.id, session.summary),
      sharedAt: calendar.at(contact, hour + 1, 10),
    };
  const actions = (session?.agreed ?? []).map(({ by, what, due }) => {
    const id = newId();
    return {
      ...{ organisationId, id, clientId, engagementId, sessionId: latest?.id ?? null },
      owner: by === "client" ? ("client" as const) : ("member" as const),
      what: vault.seal("next_action.what", id, what),
      dueOn: calendar.day(due),
      createdAt: calendar.at(contact, hour, 45),
    };
  });
  return { sessions: [...held.slice(0, told ? -1 : undefined), ...coming], told: told ? [told] : [], actions };
}
