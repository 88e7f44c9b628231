import { createTranslator } from "next-intl";
import * as z from "zod";
import messages from "#messages/en/mail.json" with { type: "json" };
import { asHtml } from "./html.ts";

const address = z.email().max(254);
const name = z.string().min(1).max(120);
const link = z.url({ protocol: /^https?$/ }).max(2_000);

const about = <Template extends string>(template: Template) =>
  z.object({ template: z.literal(template), to: address, url: link, initials: z.string().min(1).max(8) });

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
  z.object({ template: z.literal("rating_reminder"), to: address, url: link }),
  z.object({ template: z.literal("reminder"), to: address, url: link, off: link }),
  z.object({ template: z.literal("reminders_paused"), to: address, url: link }),
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
  z.object({ template: z.literal("crisis_lines_due"), to: address, url: link, practiceName: name }),
]);

export type Letter = z.infer<typeof letterSchema>;

/** A letter in words. `text` and `html` say the same, each with the link once. */
export type WrittenLetter = { subject: string; text: string; html: string };

/**
 * A name as it may stand in a letter. Whoever types one chooses words that we send to somebody else, so a name must
 * neither become a link nor start a line of its own.
 */
function spoken(value: string): string {
  return value
    .replace(/[\p{C}\p{Z}/\\:@<>]+/gu, " ")
    .replace(/\.(?=\S)/g, " ")
    .trim();
}

function namesIn(letter: Letter): Record<string, string | Date> {
  const { template: _template, to: _to, url: _url, ...rest } = letter;
  const { off: _off, ...values } = { off: undefined, ...rest };
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, key === "expiresOn" ? new Date(value) : spoken(value)]),
  );
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
    off: "off" in letter ? { label: t("off"), url: letter.off } : null,
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
