import * as z from "zod";
import { newPassword } from "#features/account/schema.ts";
import { id, line } from "#lib/schema.ts";

/** What the link in the letter carries. */
export const invitationLink = z.object({ organisationId: id, token: z.string().max(100) });
export type InvitationLink = z.infer<typeof invitationLink>;

/** What whoever holds the link is told. */
export const invitationView = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("open"),
    coachName: z.string(),
    practiceName: z.string(),
    clientName: z.string(),
    /** Enough of the address to recognise one's own. */
    emailHint: z.string(),
    /** The address has an account already: its owner signs in to accept. */
    hasAccount: z.boolean(),
    /** Who is signed in in this browser. */
    signedIn: z
      .object({
        name: z.string(),
        email: z.string(),
        /** The invitation was sent to this person's address. */
        isInvited: z.boolean(),
        /** They work at the practice that invites. */
        isStaff: z.boolean(),
      })
      .nullable(),
  }),
  z.object({ state: z.enum(["expired", "used"]), coachName: z.string(), practiceName: z.string() }),
]);
export type InvitationView = z.infer<typeof invitationView>;

export const newAccount = z.object({
  name: line.min(1, "Tell us what to call you.").max(120, "Please keep the name below 120 characters."),
  /** Left out, the person signs in by a link to their address. */
  password: newPassword.optional(),
});

/** With `newAccount` an account is made; without, whoever is signed in accepts with theirs. */
export const acceptInput = invitationLink.extend({ newAccount: newAccount.optional() });
export type AcceptInput = z.infer<typeof acceptInput>;

export const accepted = z.object({ accepted: z.literal(true) });
