import * as z from "zod";
import { passwordLengthProblem, passwordLengthSentence } from "#lib/password-length.ts";
import { email, id, line, timeZone } from "#lib/schema.ts";

/** A password somebody chooses now. Whether it is a common one, the server judges. */
export const newPassword = z
  .string()
  .max(512, passwordLengthSentence.too_long)
  .superRefine((password, check) => {
    const problem = passwordLengthProblem(password);
    if (problem) check.addIssue(passwordLengthSentence[problem]);
  });

const typedPassword = z.string().max(512);
const token = z.string().max(100);
const name = (missing: string) => line.min(1, missing).max(120, "Keep this to 120 characters.");

export const signUpInput = z.object({
  name: name("Tell us your name."),
  /** Left out by somebody who wants to use Proven for themselves, without a coach. */
  practiceName: name("Give your practice a name; you can change it later.").optional(),
  email,
  password: newPassword.optional(),
  /** From the browser; what it does not know becomes UTC. */
  timeZone: timeZone.catch("UTC"),
});
export type SignUpInput = z.infer<typeof signUpInput>;
/** The same whether or not the address is known. */
export const signUpReceipt = z.object({ sent: z.literal(true) });

/** `password`: typed once more, when one was chosen at sign-up. */
export const confirmInput = z.object({ token, password: typedPassword.optional() });
export type ConfirmInput = z.infer<typeof confirmInput>;
/**
 * `used`: the link has served, is too old, or the address has an account by now. All lead to the sign-in page.
 * `password`: one was chosen at sign-up and is to be typed once more; the link can still be used.
 */
export const confirmReceipt = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), reason: z.enum(["used", "password"]) }),
]);
export type ConfirmReceipt = z.infer<typeof confirmReceipt>;

const memberRole = z.enum(["owner", "coach", "supervisor", "programme_lead"]);
const organisation = { organisationId: z.string(), organisationName: z.string(), demo: z.boolean() };
export const place = z.discriminatedUnion("as", [
  z.object({ as: z.literal("member"), ...organisation, roles: z.array(memberRole).max(4) }),
  /** `alone`: a place of their own, in which they are their own coach. */
  z.object({ as: z.literal("client"), ...organisation, alone: z.boolean() }),
]);
export type Place = z.infer<typeof place>;

export const me = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  timeZone: z.string(),
  hasPassword: z.boolean(),
  /** Where they act now; null until they have chosen among several places. */
  acting: place.nullable(),
  places: z.array(place).max(100),
});
export type Me = z.infer<typeof me>;

/** Who somebody is at this moment, as the frame around every page says it. */
export const here = me.pick({ userId: true, name: true, acting: true });
export type Here = z.infer<typeof here>;

export const actAsInput = z.object({ organisationId: id, as: z.enum(["member", "client"]) });
export type ActAsInput = z.infer<typeof actAsInput>;

export const ownPlace = z.object({ organisationId: z.string() });

export const session = z.object({
  id: z.string(),
  current: z.boolean(),
  browser: z.string().nullable(),
  system: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
});
export type SessionView = z.infer<typeof session>;
export const sessions = z.array(session).max(100);
export const sessionRef = z.object({ id });
export const ended = z.object({ ended: z.int() });

export const changePasswordInput = z.object({ current: typedPassword.nullable(), password: newPassword });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;
/** `wrong`: the current password is another one. `stale`: a first password needs a sign-in that is only minutes old. */
export const changePasswordReceipt = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), ended: z.int() }),
  z.object({ ok: z.literal(false), reason: z.enum(["wrong", "stale"]) }),
]);
export type ChangePasswordReceipt = z.infer<typeof changePasswordReceipt>;

export const timeZoneInput = z.object({ timeZone });
export const saved = z.object({ saved: z.literal(true) });

/** Why nobody was signed in; the sign-in page has a sentence for each. */
export const authProblem = z.enum(["wrong", "link", "stale", "address", "rate_limited", "fault"]);

/** `kept`: no mail server is set up, letters stay with whoever runs this Proven. */
export const delivery = z.object({ kept: z.boolean() });

export const demoPerson = z.object({
  userId: z.string(),
  name: z.string(),
  role: z.enum(["owner", "coach", "supervisor", "programme_lead", "client"]),
});
export type DemoPerson = z.infer<typeof demoPerson>;
export const demoPeople = z.array(demoPerson).max(40);
export const demoSignInInput = z.object({ userId: id });
