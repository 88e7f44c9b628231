import * as z from "zod";
import { newAccount } from "#features/clients/joining/schema.ts";
import { email, id, line } from "#lib/schema.ts";

/** How long a coach may take to answer, in days. */
export const DAYS_OPEN = 14;
export const MOST_FOCUS = 300;

const invited = z.object({ email: z.string(), expiresAt: z.iso.datetime(), state: z.enum(["open", "expired"]) });

/** What somebody without a coach can set up, and where they stand. */
export const mine = z.object({
  /** False for whoever has a coach; then nothing else is said. */
  alone: z.boolean(),
  focus: z.string(),
  scales: z
    .array(
      z.object({
        key: z.string(),
        title: z.string(),
        context: z.string(),
        items: z.array(z.string()).max(30),
        taken: z.boolean(),
      }),
    )
    .max(300),
  invitation: invited.nullable(),
});
export type Mine = z.infer<typeof mine>;

const ladder = z.object({
  id,
  version: z.int(),
  title: z.string(),
  rungs: z.array(z.object({ id, title: z.string(), criterion: z.string() })).max(30),
});
export type OwnLadder = z.infer<typeof ladder>;
export const ladders = z.array(ladder).max(50);

export const starts = z
  .array(
    z.object({
      key: z.string(),
      title: z.string(),
      audience: z.string(),
      rungs: z.array(z.object({ title: z.string(), criterion: z.string() })).max(30),
    }),
  )
  .max(100);
export type Start = z.infer<typeof starts>[number];

export const inviteInput = z.object({
  operationId: id,
  email,
  /** What they want to be able to do, in their own words: the coach reads it first. */
  focus: line.min(1, "Say what you want to work on.").max(MOST_FOCUS, "Keep this to 300 characters."),
});
export type InviteInput = z.infer<typeof inviteInput>;
export const invitation = z.object({ invitation: invited.nullable() });

/** What the link in the letter carries. */
export const coachLink = z.object({ organisationId: id, token: z.string().max(100) });
export type CoachLink = z.infer<typeof coachLink>;

export const coachView = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("open"),
    clientName: z.string(),
    emailHint: z.string(),
    hasAccount: z.boolean(),
    signedIn: z.object({ name: z.string(), email: z.string(), isInvited: z.boolean() }).nullable(),
  }),
  z.object({ state: z.enum(["expired", "used"]), clientName: z.string() }),
]);
export type CoachView = z.infer<typeof coachView>;

export const acceptInput = coachLink.extend({ newAccount: newAccount.optional() });
export type AcceptInput = z.infer<typeof acceptInput>;
export const accepted = z.object({ accepted: z.literal(true), clientId: id });
