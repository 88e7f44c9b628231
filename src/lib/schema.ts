import * as z from "zod";
import { isTimeZone } from "./time-zone.ts";

/** Input of a procedure that needs none; anything sent along is refused. */
export const nothing = z.strictObject({}, "Nothing is asked here.").optional();

/** An id made by the application or the phone, as PostgreSQL writes it: letters in lower case. */
export const id = z.uuidv7().toLowerCase();

/** The version of a row that a change starts from; PostgreSQL keeps it in 32 bits. */
export const version = z.int32().min(1);

/** A calendar day, "2026-11-22". Calendars have no year 0, and PostgreSQL takes none. */
export const day = z.iso
  .date({ error: "Give a date.", abort: true })
  .refine((value) => value > "0001", "Please check the year.");

/**
 * A name or a title on one line. Control characters become spaces, and half a surrogate pair a replacement character:
 * nobody sees them, and PostgreSQL does not take them all.
 */
export const line = z.string().overwrite((text) =>
  text
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim(),
);

/** Words of several lines for a column that is not sealed: without what PostgreSQL refuses to keep in JSON. */
export const plainWords = z.string().overwrite((text) => text.toWellFormed().replaceAll("\0", "").trim());

/** An e-mail address as it is kept and compared: lower case, trimmed. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "An e-mail address has at most 254 characters.")
  .pipe(z.email("This does not look like an e-mail address."));

/** An IANA time zone that this machine knows. */
export const timeZone = z.string().max(64).refine(isTimeZone, "Choose a time zone from the list.");
