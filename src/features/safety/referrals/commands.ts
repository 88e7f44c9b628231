import { AppError } from "#domain/errors.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CareContext } from "#server/trpc/procedures.ts";
import { reachFlag } from "../flow/queries.ts";
import type { FlagReceipt } from "../schema.ts";
import { reachReferral } from "./queries.ts";
import type { DraftInput, ReferralRef, ReviseInput } from "./schema.ts";

/** Keeps a letter that asks somebody else for help. Nothing leaves the record by it. */
export function draftReferral(ctx: CareContext, { operationId, flagId, ...words }: DraftInput): Promise<FlagReceipt> {
  const { organisationId, memberId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId } = await reachFlag(tx, ctx.scope, flagId);
    const id = newId();
    const at = ctx.now();
    const sealed = sealWords(await vaultOf(tx, ctx.scope, clientId), id, words);
    const about = { organisationId, id, clientId, flagId, operationId, authorId: memberId };
    const { count } = await tx.safetyReferral.createMany({
      data: [{ ...about, ...sealed, createdAt: at, updatedAt: at }],
      skipDuplicates: true,
    });
    if (count === 1) await audit(tx, ctx, { action: "referral.drafted", subjectId: id, clientId });
    const kept = await tx.safetyReferral.findUniqueOrThrow({
      where: { organisationId_clientId_operationId: { organisationId, clientId, operationId } },
      select: { id: true, version: true, flagId: true, recipient: true, letter: true },
    });
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const same =
      kept.flagId === flagId &&
      // A draft that was revised since is still the same draft.
      (kept.version > 1 ||
        (vault.open("safety_referral.recipient", kept.id, kept.recipient) === words.recipient &&
          vault.open("safety_referral.letter", kept.id, kept.letter) === words.letter));
    if (!same) throw new AppError("conflict", "Another letter was kept from this form already; this one was not.");
    return { id: kept.id, version: kept.version };
  });
}

/** Changes a letter that has not gone out. A new wording needs the client's word anew. */
export function reviseReferral(ctx: CareContext, { referralId, version, ...words }: ReviseInput): Promise<FlagReceipt> {
  return changing(ctx, { referralId, version }, "referral.revised", (vault) => ({
    ...sealWords(vault, referralId, words),
    consentedAt: null,
    consentNotedById: null,
  }));
}

/** Notes that the client has read the letter and agrees that it goes out. */
export function noteReferralConsent(ctx: CareContext, ref: ReferralRef): Promise<FlagReceipt> {
  const consent = { consentedAt: ctx.now(), consentNotedById: ctx.scope.memberId };
  return changing(ctx, ref, "referral.consented", () => consent);
}

/**
 * Notes that the letter has been handed over; from then on it is fixed.
 *
 * @throws {AppError} `invalid` without the client's consent to these very words
 */
export function sendReferral(ctx: CareContext, ref: ReferralRef): Promise<FlagReceipt> {
  return changing(ctx, ref, "referral.sent", (_vault, { consentedAt }) => {
    if (!consentedAt) throw new AppError("invalid", "First note that the client agrees to this letter.");
    return { status: "sent" as const, sentAt: ctx.now() };
  });
}

/** Gives up a letter that has not gone out; it stays in the record. */
export function withdrawReferral(ctx: CareContext, ref: ReferralRef): Promise<FlagReceipt> {
  return changing(ctx, ref, "referral.withdrawn", () => ({ status: "withdrawn" as const }));
}

function sealWords(vault: Vault, id: string, { recipient, letter }: Pick<DraftInput, "recipient" | "letter">) {
  return {
    recipient: vault.seal("safety_referral.recipient", id, recipient),
    letter: vault.seal("safety_referral.letter", id, letter),
  };
}

type Change = Parameters<Transaction["safetyReferral"]["updateMany"]>[0]["data"];
type Row = Awaited<ReturnType<typeof reachReferral>>;

function changing(
  ctx: CareContext,
  { referralId, version }: ReferralRef,
  action: `referral.${string}`,
  changeOf: (vault: Vault, row: Row) => Change,
): Promise<FlagReceipt> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const row = await reachReferral(tx, ctx.scope, referralId);
    const vault = await vaultOf(tx, ctx.scope, row.clientId);
    const { count } = await tx.safetyReferral.updateMany({
      where: { organisationId, id: referralId, version, status: "draft" },
      data: { ...changeOf(vault, row), updatedAt: ctx.now(), version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "This letter has changed or gone out since you opened it.");
    await audit(tx, ctx, { action, subjectId: referralId, clientId: row.clientId });
    return { id: referralId, version: version + 1 };
  });
}
