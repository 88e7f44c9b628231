import * as z from "zod";
import { particulars } from "#features/clients/schema.ts";
import { isGarbled } from "#lib/csv/decode.ts";
import { isFormula } from "#lib/csv/write.ts";
import { email, id } from "#lib/schema.ts";

/** Rows of one file and its lines, empty ones too; rows of one request, and bytes of a file. */
export const limits = { rows: 2_000, lines: 1_000_000, chunk: 50, bytes: 20_000_000, cell: 2_000 } as const;

export const fields = ["name", "email", "focus", "audience", "startsOn", "plannedWeeks", "timeZone"] as const;
export type Field = (typeof fields)[number];

/** A row of a file as it stands there, cell by field. */
export type RawRow = Readonly<Record<Field, string>>;

const readable = (text: string) => !isGarbled(text);
/** A list's dash or plus before a word is words; a file that we write quotes it all the same. */
const harmless = (text: string) => !isFormula(text) || /^[-+]\s+\p{L}[^=@!(|]*$/u.test(text);
/** What stands in a file was typed somewhere else: it may be broken, and it may be meant to run. */
const words = z
  .string()
  .refine(readable, "Some letters here cannot be read. Save the file as UTF-8 and try again.")
  .refine(harmless, "This begins like a formula, so it is not taken in. Take away the sign at its start.");

/** A row as a client is made of it. The sentences of its problems are the ones that a form shows. */
export const importRow = z
  .object({
    name: words.pipe(particulars.shape.name),
    email: words.transform((text) => (text.trim() === "" ? null : text)).pipe(email.nullable()),
    focus: words.pipe(particulars.shape.focus),
    audience: particulars.shape.audience,
    startsOn: z.iso.date("This is no date that we can read.").pipe(particulars.shape.startsOn),
    plannedWeeks: z.coerce.number("Choose a whole number of weeks.").pipe(particulars.shape.plannedWeeks),
    timeZone: particulars.shape.timeZone,
  })
  .readonly();
export type ImportRow = z.output<typeof importRow>;

const cell = z.string().max(limits.cell);

/** What the browser sends: already understood, and looked at again by the server. */
export const rawRow = z.object({
  name: cell,
  email: cell,
  focus: cell,
  audience: cell,
  startsOn: cell,
  plannedWeeks: cell,
  timeZone: cell,
});

/** The file's SHA-256 in hexadecimal. */
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** The import's id is made by the browser; the same file chosen again goes on with the import that it began. */
export const beginInput = z.object({ importId: id, digest, rows: z.int().min(1).max(limits.rows) });
export type BeginInput = z.infer<typeof beginInput>;

export const begun = z.object({
  importId: id,
  /** Rows that have arrived already. */
  arrived: z.array(z.object({ row: z.int(), clientId: id })).max(limits.rows),
});
export type Begun = z.infer<typeof begun>;

export const addInput = z.object({
  importId: id,
  rows: z
    .array(z.object({ row: z.int().min(1).max(limits.lines), values: rawRow }))
    .min(1)
    .max(limits.chunk),
});
export type AddInput = z.infer<typeof addInput>;

export const problem = z.object({ field: z.enum(fields), message: z.string() });
export type Problem = z.infer<typeof problem>;

export const outcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("added"), row: z.int(), clientId: id }),
  z.object({ kind: z.literal("refused"), row: z.int(), problems: z.array(problem).max(20) }),
]);
export type Outcome = z.infer<typeof outcome>;
export const outcomes = z.array(outcome).max(limits.chunk);

/** Whom the coach has already, to be told apart from whom the file brings. */
export const known = z
  .array(z.object({ name: z.string(), email: z.string().nullable(), startsOn: z.iso.date() }))
  .max(5_000);
export type Known = z.infer<typeof known>;

export const importRef = z.object({ importId: id });
export type ImportRef = z.infer<typeof importRef>;

export const undone = z.object({
  removed: z.int(),
  /** Touched since they arrived, so they stay. */
  kept: z.array(z.object({ clientId: id, name: z.string() })).max(limits.rows),
});
export type Undone = z.infer<typeof undone>;

export const importSummary = z.object({
  importId: id,
  at: z.iso.datetime(),
  rows: z.int(),
  arrived: z.int(),
  /** Of those, how many are there now. */
  present: z.int(),
  undoneAt: z.iso.datetime().nullable(),
});
export type ImportSummary = z.infer<typeof importSummary>;
export const importList = z.array(importSummary).max(20);
