import { AppError } from "#domain/errors.ts";
import { dayInMs } from "#domain/moment.ts";
import { createLadder, saveLadder } from "#features/challenge-ladder/commands.ts";
import { offerLadder } from "#features/challenge-ladder/offering/commands.ts";
import { currentForCoach } from "#features/challenge-ladder/queries.ts";
import type { RungInput } from "#features/challenge-ladder/schema.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { assignScale } from "#features/efficacy/commands.ts";
import { dayIn } from "#lib/day.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { countAttempt } from "#server/auth/limits.ts";
import { hashOfToken, newToken } from "#server/auth/token.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import { postLetter } from "#server/mail/post.ts";
import type { ClientScope } from "#server/scope.ts";
import { invitationOf, type SelfContext } from "./queries.ts";
import { DAYS_OPEN, type InviteInput, type KeepLadderInput, type Mine, type OwnRung } from "./schema.ts";

/** Takes one of our scales, to be rated weekly from today, with a baseline first. Taking it again returns the same one. */
export async function takeScale(
  { scope, coach, now }: SelfContext,
  { templateKey }: { templateKey: string },
): Promise<{ scaleId: string }> {
  const { timeZone } = await withOrganisation(scope, async (tx) => {
    await requireConsent(tx, scope, "coaching_record");
    return clientOf(tx, scope);
  });
  const plan = { cadence: "weekly", startsOn: dayIn(timeZone, now()), baseline: true } as const;
  return assignScale(coach, { clientId: scope.clientId, templateKey, plan });
}

/**
 * Keeps a ladder that somebody makes for themselves, and puts it before them to agree to, as a coach would. What they
 * do not say here (support, forecast, and so on) stays as it was.
 *
 * @throws {AppError} `conflict` with the ladder as it is, when it was changed elsewhere
 */
export async function keepLadder(
  { scope, coach }: SelfContext,
  { ladderId, version, title, rungs }: KeepLadderInput,
): Promise<{ id: string; version: number }> {
  const { clientId } = scope;
  const from =
    version === 0
      ? (await createLadder(coach, { ladderId, clientId, start: { from: "blank", title } })).version
      : version;
  const known = await withOrganisation(scope, async (tx) => {
    await requireConsent(tx, scope, "coaching_record");
    return new Map((await currentForCoach(tx, coach, clientId, ladderId)).rungs.map((rung) => [rung.id, rung]));
  });
  const complete = rungs.map((rung): RungInput => {
    const { attempts: _attempts, progression: _progression, ...before } = known.get(rung.id) ?? newRung(rung);
    return { ...before, ...rung };
  });
  const saved = await saveLadder(coach, { ladderId, version: from, title, rungs: complete });
  await offerLadder(coach, { ladderId, version: saved.version });
  return { id: ladderId, version: saved.version };
}

function newRung(rung: OwnRung) {
  const nothingYet = {
    context: "",
    conditions: "",
    support: "",
    expectedDistress: null,
    efficacy: null,
    forecast: null,
  };
  return {
    ...rung,
    ...nothingYet,
    ...{ stakes: "low" as const, debriefPlanned: false, absorbs: [], attempts: [], progression: null },
  };
}

/** Writes to a coach, and takes an earlier invitation back. The same operation again changes nothing. */
export async function inviteCoach(
  ctx: SelfContext,
  address: string,
  { operationId, email, focus }: InviteInput,
): Promise<{ invitation: Mine["invitation"] }> {
  const { organisationId, clientId } = ctx.scope;
  const at = ctx.now();
  // Whoever can sign up can make us write letters; nobody's mailbox is theirs to fill.
  await countAttempt("link", { account: email, address });
  return withOrganisation(ctx.scope, async (tx) => {
    const client = await clientOf(tx, ctx.scope);
    const user = await tx.user.findUniqueOrThrow({ where: { id: ctx.actorId }, select: { email: true } });
    if (email === user.email) {
      throw new AppError("invalid", "This is your own address. Give your coach’s.", { field: "email" });
    }
    // One press after the other, so that one invitation is open at most.
    await tx.$queryRaw`
      select id from tenant.client where organisation_id = ${organisationId}::uuid and id = ${clientId}::uuid
      for no key update`;
    const [token, expiresAt] = [newToken(), new Date(at.getTime() + DAYS_OPEN * dayInMs)];
    const key = { organisationId, clientId, operationId };
    const isKnown = (await tx.coachInvitation.count({ where: key })) > 0;
    if (isKnown) return { invitation: await invitationOf(tx, ctx.scope, at) };
    await withdrawOpen(tx, ctx.scope, at);
    const id = newId();
    await tx.coachInvitation.create({
      data: { ...key, id, email, tokenHash: hashOfToken(token), createdAt: at, expiresAt },
      select: { id: true },
    });
    await nameFocus(tx, ctx, focus);
    const letter = { template: "coach_invitation", clientName: client.name, to: email } as const;
    const url = `${env().PUBLIC_URL}/coach-invitation/${organisationId}#${token}`;
    await postLetter(tx, { ...letter, url, expiresOn: dayIn(client.timeZone, expiresAt) }, at);
    await audit(tx, ctx, { action: "coach.invited", subjectId: id, clientId });
    return { invitation: await invitationOf(tx, ctx.scope, at) };
  });
}

/** Takes an open invitation back: its link stops working. */
export function withdrawInvitation(ctx: SelfContext): Promise<{ invitation: Mine["invitation"] }> {
  return withOrganisation(ctx.scope, async (tx) => {
    if ((await withdrawOpen(tx, ctx.scope, ctx.now())) > 0) {
      await audit(tx, ctx, { action: "coach.invitation_withdrawn", clientId: ctx.scope.clientId });
    }
    return { invitation: null };
  });
}

async function withdrawOpen(tx: Transaction, { organisationId, clientId }: ClientScope, at: Date): Promise<number> {
  const { count } = await tx.coachInvitation.updateMany({
    where: { organisationId, clientId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: at },
  });
  return count;
}

async function nameFocus(tx: Transaction, { scope, coach }: SelfContext, focus: string): Promise<void> {
  const { organisationId, clientId } = scope;
  const { id } = await tx.engagement.findFirstOrThrow({
    where: { organisationId, clientId, coachId: coach.scope.coachId, status: { not: "completed" } },
    select: { id: true },
  });
  const vault = await vaultOf(tx, scope, clientId);
  await tx.engagement.update({
    where: { organisationId_id: { organisationId, id } },
    data: { focus: vault.seal("engagement.focus", id, focus), version: { increment: 1 } },
    select: { id: true },
  });
}

function clientOf(tx: Transaction, { organisationId, clientId }: ClientScope) {
  return tx.client.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: clientId } },
    select: { name: true, timeZone: true },
  });
}
