import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";

const PRODUCT = { company: "Proven", product: "Proven", language: "EN" };

type Event = { id: string; startsAt: Date; minutes: number; summary: string };

/** An event with which one calendar program tells another what was arranged (iTIP, RFC 5546). */
export type Invitation = Event & {
  method: "REQUEST" | "CANCEL";
  /** Rises with every change; a program that has a higher one already leaves it. */
  sequence: number;
  organizer: { name: string; email: string };
  attendee: string;
  url: string;
  /** When it was written, so that the same letter is the same to the byte. */
  stamp: Date;
};

/** Ids that stay the same for a session, in every program that gets it. */
function uidOf(id: string, host: string): string {
  return `${id}@${host}`;
}

function span({ startsAt, minutes }: Event) {
  // Moments in UTC need no description of time zones, and every program shows them by its own clock.
  return { start: startsAt, end: new Date(startsAt.getTime() + minutes * 60_000) };
}

/** An invitation, its change or its cancelling, for one attendee. @param host where this Proven is at home */
export function invitationIcs(invitation: Invitation, host: string): string {
  const { id, method, sequence, summary, organizer, attendee, url, stamp } = invitation;
  const isCancelled = method === "CANCEL";
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod[method] });
  calendar.createEvent({
    ...span(invitation),
    id: uidOf(id, host),
    sequence,
    stamp,
    summary,
    url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer,
    attendees: [{ email: attendee, status: ICalAttendeeStatus.NEEDSACTION, rsvp: false }],
  });
  return `${calendar.toString()}\r\n`;
}

/** A coach's sessions for their own calendar program. @param host where this Proven is at home */
export function feedIcs(events: readonly (Event & { changedAt: Date })[], name: string, host: string): string {
  const calendar = ical({ prodId: PRODUCT, name, ttl: 60 * 60, method: ICalCalendarMethod.PUBLISH });
  for (const event of events) {
    const { id, summary, changedAt } = event;
    calendar.createEvent({ ...span(event), id: uidOf(id, host), stamp: changedAt, summary });
  }
  return `${calendar.toString()}\r\n`;
}
