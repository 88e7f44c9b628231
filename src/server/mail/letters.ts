import { createTranslator } from "next-intl";
import * as z from "zod";
import messages from "#messages/en/mail.json" with { type: "json" };
import { asHtml } from "./html.ts";

const address = z.email().max(254);
const name = z.string().min(1).max(120);
const link = z.url({ protocol: /^https?$/ }).max(2_000);

const about = <Template extends string>(template: Template) =>
  z.object({ template: z.literal(template), to: address, url: link, initials: z.string().min(1).max(8) });

/** A letter that brings a session into the client's calendar: when and with whom, and nothing of what it is about. */
const aboutSession = <Template extends string>(template: Template) =>
  z.object({
    template: z.literal(template),
    to: address,
    url: link,
    coachName: name,
    practiceName: name,
    sessionId: z.uuid(),
    startsAt: z.iso.datetime(),
    minutes: z.int().min(1).max(1_000),
    /** Of the client, by whose clock the letter names the time. */
    timeZone: z.string().min(1).max(64),
    sequence: z.int().min(0),
  });

/**
 * Every letter the product can write. What concerns somebody's safety carries initials and a link only: a mailbox is no place for what
 * somebody noticed about a person.
 */
export const letterSchema = z.discriminatedUnion("template", [
  z.object({ template: z.literal("sign_in_link"), to: address, url: link }),
  z.object({ template: z.literal("sign_up_link"), to: address, url: link, name }),
  z.object({ template: z.literal("start_link"), to: address, url: link, name }),
  z.object({ template: z.literal("sign_up_existing"), to: address, url: link }),
  z.object({
    template: z.literal("client_invitation"),
    to: address,
    url: link,
    clientName: name,
    coachName: name,
    practiceName: name,
    /** The last day it can be accepted, `YYYY-MM-DD`. */
    expiresOn: z.iso.date(),
  }),
  // One that waits since before there were such links goes out without.
  z.object({ template: z.literal("rating_reminder"), to: address, url: link, off: link.optional() }),
  z.object({ template: z.literal("reminder"), to: address, url: link, off: link }),
  z.object({ template: z.literal("reminders_paused"), to: address, url: link, off: link }),
  z.object({
    template: z.literal("coach_invitation"),
    to: address,
    url: link,
    clientName: name,
    expiresOn: z.iso.date(),
  }),
  z.object({ template: z.literal("coach_joined"), to: address, url: link, coachName: name }),
  z.object({ template: z.literal("reply_waiting"), to: address, url: link }),
  about("safety_flag"),
  about("safety_escalated"),
  about("safety_recheck"),
  about("safety_closed"),
  about("override_requested"),
  about("override_ending"),
  about("clearance_ending"),
  about("clearance_ended"),
  about("supervisor_named"),
  about("handover_offered"),
  about("handover_accepted"),
  about("handover_declined"),
  about("handover_objected"),
  z.object({ template: z.literal("handover_ahead"), to: address, url: link, coachName: name, newCoachName: name }),
  z.object({ template: z.literal("handover_done"), to: address, url: link, newCoachName: name }),
  z.object({ template: z.literal("crisis_lines_due"), to: address, url: link, practiceName: name }),
  aboutSession("session_planned"),
  aboutSession("session_changed"),
  aboutSession("session_cancelled"),
]);

export type Letter = z.infer<typeof letterSchema>;
export type SessionLetter = Extract<Letter, { sessionId: string }>;

/** A letter in words. `text` and `html` say the same, each with the link once. */
export type WrittenLetter = { subject: string; text: string; html: string };

/**
 * A name as it may stand in a letter. Whoever types one chooses words that we send to somebody else, so a name must
 * neither become a link nor start a line of its own.
 */
export function spoken(value: string): string {
  return value
    .replace(/[\p{C}\p{Z}/\\:@<>]+/gu, " ")
    .replace(/\.(?=\S)/g, " ")
    .trim();
}

function namesIn(letter: Letter): Record<string, string | Date> {
  if ("sessionId" in letter) return timeOf(letter);
  const { template: _template, to: _to, url: _url, ...rest } = letter;
  const { off: _off, ...values } = { off: undefined, ...rest };
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, key === "expiresOn" ? new Date(value) : spoken(value)]),
  );
}

/** A session's time by the client's own clock. */
function timeOf({ coachName, practiceName, startsAt, minutes, timeZone }: SessionLetter): Record<string, string> {
  const at = new Date(startsAt);
  const inWords = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { ...options, timeZone }).format(at);
  return {
    coachName: spoken(coachName),
    practiceName: spoken(practiceName),
    day: inWords({ weekday: "long", day: "numeric", month: "long" }),
    time: inWords({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    zone: inWords({ timeZoneName: "long" }).replace(/^.*?, /, ""),
    minutes: String(minutes),
  };
}

/** Puts a letter into words. @param host where this Proven is at home, named in the last line */
export function write(letter: Letter, host: string): WrittenLetter {
  const t = createTranslator({ locale: "en-GB", messages, timeZone: "UTC" });
  const values = namesIn(letter);
  const say = (part: "subject" | "opening" | "action" | "closing") => t(`${letter.template}.${part}`, values);
  const parts = {
    subject: say("subject"),
    opening: say("opening"),
    action: say("action"),
    closing: say("closing"),
    footer: t("footer", { host }),
    url: letter.url,
    off: "off" in letter && letter.off ? { label: t("off"), url: letter.off } : null,
  };
  const text = [
    parts.opening,
    `${parts.action}:\n${parts.url}`,
    parts.closing,
    ...(parts.off ? [`${parts.off.label}:\n${parts.off.url}`] : []),
    `-- \n${parts.footer}`,
  ].join("\n\n");
  return { subject: parts.subject, text: `${text}\n`, html: asHtml(parts) };
}
