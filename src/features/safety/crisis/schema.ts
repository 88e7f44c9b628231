import * as z from "zod";
import { helpIn } from "#content/safety/crisis-help.ts";
import { regions } from "#content/safety/regions.ts";
import { day, id, line } from "#lib/schema.ts";

const isoCountry = z.string().refine((code) => regions.includes(code), "Choose a country.");
const phoneNumber = line
  .pipe(z.string().max(40, "Please keep a number below 40 characters."))
  .refine((text) => text === "" || /^\+?[\d\s()./-]{2,}$/.test(text), "A phone number has digits only.");

const ownLine = z
  .object({
    name: line.pipe(z.string().min(1, "Say who answers there.").max(120)),
    phone: phoneNumber.default(""),
    hours: line.pipe(z.string().max(80)).default(""),
    url: z
      .union([z.literal(""), z.url({ protocol: /^https$/, error: "Give the whole address, from https:// on." })])
      .default(""),
  })
  .refine(({ phone, url }) => phone !== "" || url !== "", {
    path: ["phone"],
    error: "Give a number, or an address on the web.",
  });

/** What an organisation puts in the place of our entries for a country. */
export const ownEntries = z.object({
  numbers: z
    .array(
      z.object({
        number: phoneNumber.refine((text) => text !== "", "Give the number to call in an emergency."),
        for: line.pipe(z.string().min(1, "Say what it is for.").max(80)),
      }),
    )
    .min(1, "Give at least one emergency number.")
    .max(5),
  lines: z.array(ownLine).max(10),
});
export type OwnEntries = z.infer<typeof ownEntries>;

/** Confirms a country's entries: ours as they are (`entries` null), or the organisation's own. */
export const confirmInput = z
  .object({
    country: isoCountry,
    /** The state of our entries that was looked at. */
    verifiedOn: day,
    entries: ownEntries.nullable(),
  })
  .refine(({ country, entries }) => entries !== null || helpIn(country) !== undefined, {
    path: ["entries"],
    error: "We have no entries for this country. Please enter yours.",
  });
export type ConfirmInput = z.infer<typeof confirmInput>;

export const confirmReceipt = z.object({ id });

/** The newest confirmation of one country. */
export const confirmation = z.object({
  country: isoCountry,
  name: z.string(),
  confirmedAt: z.iso.datetime(),
  /** Null: our entries, as they were on `verifiedOn`. */
  entries: ownEntries.nullable(),
  verifiedOn: day,
});
export type Confirmation = z.infer<typeof confirmation>;

const confirmations = z.array(confirmation).max(250);

/** What a client's help page adds to our entries, and the country that their time zone suggests. */
export const clientHelp = z.object({ confirmations, timeZone: z.string() });

/** For an owner: what is confirmed, by whom, and what is due to be looked at again. */
export const crisisLines = z.object({
  confirmed: z
    .array(confirmation.extend({ confirmedBy: z.string(), dueOn: z.iso.datetime(), due: z.boolean() }))
    .max(250),
  /** Where the time zones of clients say that they live, without a confirmation, by name. */
  unconfirmed: z.array(z.object({ country: isoCountry, name: z.string(), clients: z.int() })).max(250),
  /** The country that the practice's time zone suggests. */
  timeZone: z.string(),
});
export type CrisisLines = z.infer<typeof crisisLines>;

/** For staff: whether clients can be invited, and whether somebody should look again. */
export const crisisStanding = z.object({ confirmed: z.boolean(), due: z.boolean(), mayConfirm: z.boolean() });
export type CrisisStanding = z.infer<typeof crisisStanding>;
