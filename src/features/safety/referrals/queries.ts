import { AppError } from "#domain/errors.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { SafetyReferralModel } from "#server/db/generated/models.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CareScope } from "#server/scope.ts";
import type { CareContext } from "#server/trpc/procedures.ts";
import { namesOf, reachClient } from "../people/queries.ts";
import type { LetterToPrint, Referral } from "./schema.ts";

export const referralFields = {
  id: true,
  clientId: true,
  flagId: true,
  status: true,
  recipient: true,
  letter: true,
  authorId: true,
  createdAt: true,
  updatedAt: true,
  consentedAt: true,
  consentNotedById: true,
  sentAt: true,
  version: true,
} as const;

type ReferralRow = Pick<SafetyReferralModel, keyof typeof referralFields>;

/** A row in the clear. */
export function toReferral(vault: Vault, nameOf: (id: string) => string, row: ReferralRow): Referral {
  const { id, status, version } = row;
  return {
    id,
    status,
    version,
    recipient: vault.open("safety_referral.recipient", id, row.recipient),
    letter: vault.open("safety_referral.letter", id, row.letter),
    author: nameOf(row.authorId),
    createdAt: row.createdAt.toISOString(),
    consentedAt: row.consentedAt?.toISOString() ?? null,
    consentNotedBy: row.consentNotedById === null ? "" : nameOf(row.consentNotedById),
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}

/** A referral of a client whose safety is this person's to look after. @throws {AppError} `not_found` otherwise */
export async function reachReferral(tx: Transaction, scope: CareScope, referralId: string): Promise<ReferralRow> {
  const row = await tx.safetyReferral.findUnique({
    where: { organisationId_id: { organisationId: scope.organisationId, id: referralId } },
    select: referralFields,
  });
  if (!row) throw new AppError("not_found", "Not found.");
  await reachClient(tx, scope, row.clientId);
  return row;
}

/** A referral's letter, to be printed. */
export function letterOf(ctx: CareContext, { referralId }: { referralId: string }): Promise<LetterToPrint> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const row = await reachReferral(tx, ctx.scope, referralId);
    const vault = await vaultOf(tx, ctx.scope, row.clientId);
    const { recipient, letter, author } = toReferral(vault, await namesOf(tx, ctx.scope, [row.authorId]), row);
    const { name, timeZone } = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { name: true, timeZone: true },
    });
    await audit(tx, ctx, { action: "referral.printed", subjectId: referralId, clientId: row.clientId });
    const on = (row.sentAt ?? row.updatedAt).toISOString();
    return { practiceName: name, author, recipient, letter, on, timeZone, isDraft: row.status !== "sent" };
  });
}
