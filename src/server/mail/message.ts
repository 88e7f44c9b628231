import { invitationIcs } from "#server/calendar/ics.ts";
import { env } from "#server/env.ts";
import { type Letter, type SessionLetter, spoken, write } from "./letters.ts";

/** What a mail program gets. It depends on the letter alone: written again it is the same to the byte. */
export type Message = {
  messageId: string;
  baseBoundary: string;
  date: Date;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  /** What a calendar program does with it. */
  icalEvent?: { method: "REQUEST" | "CANCEL"; filename: string; content: string };
};

/** Addresses a letter. @param at when it was posted, so that a letter that waited says so */
export function messageOf(id: string, letter: Letter, at: Date): Message {
  const { PUBLIC_URL, MAIL_FROM } = env();
  const { hostname } = new URL(PUBLIC_URL);
  return {
    messageId: `<${id}@${hostname}>`,
    baseBoundary: id,
    date: at,
    from: MAIL_FROM,
    to: letter.to,
    ...write(letter, hostname),
    // Keeps out-of-office replies from answering a machine (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated", ...("off" in letter && letter.off && wayOut(letter.off)) },
    ...("sessionId" in letter && { icalEvent: icalEventOf(letter, { from: MAIL_FROM, host: hostname, at }) }),
  };
}

/**
 * Lets a mail program offer a way out beside the letter. One click without looking (RFC 8058) is for HTTPS only; on plain
 * HTTP it opens the page that asks.
 */
function wayOut(off: string): Record<string, string> {
  return {
    "List-Unsubscribe": `<${off}>`,
    ...(off.startsWith("https:") && { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
  };
}

type Occasion = { from: string; host: string; at: Date };

/** The same as the letter says, for the client's calendar: when, with whom, and where to read more. */
function icalEventOf(letter: SessionLetter, { from, host, at }: Occasion): Message["icalEvent"] {
  const { template, sessionId, startsAt, minutes, sequence, coachName, to, url } = letter;
  const method = template === "session_cancelled" ? "CANCEL" : "REQUEST";
  const content = invitationIcs(
    {
      ...{ id: sessionId, method, sequence, minutes, url, attendee: to, stamp: at },
      startsAt: new Date(startsAt),
      summary: spoken(coachName),
      // Answers go nowhere: the sender is the product, as for every letter.
      organizer: { name: spoken(coachName), email: /<([^>]+)>/.exec(from)?.[1] ?? from },
    },
    host,
  );
  return { method, filename: "session.ics", content };
}
