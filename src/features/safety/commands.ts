import { AppError } from "#domain/errors.ts";
import { tierOfFlag } from "#domain/safety/signals.ts";
import { ownClient } from "#features/clients/queries.ts";
import { initialsOf } from "#lib/initials.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import { postLetter } from "#server/mail/post.ts";
import type { ClientScope, CoachScope } from "#server/scope.ts";
import type { Acting, ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { flagFields, toFlag } from "./queries.ts";
import type { CloseInput, FlagKind, RaiseInput, ReportInput } from "./schema.ts";

type Receipt = { id: string; version: number };
type Raising = { operationId: string; clientId: string; kind: FlagKind; observed: string };
type By = { raisedBy: "member" | "client"; raisedById: string };

/** A coach notes what they saw or heard. What it forbids is forbidden from the moment this commits. */
export function raiseFlag(ctx: CoachContext, input: RaiseInput): Promise<Receipt> {
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, input.clientId);
    return raise(tx, ctx, input, { raisedBy: "member", raisedById: ctx.scope.coachId });
  });
}

/** A client says that they are not OK. Needs no consent, no words and no second step. */
export function reportNotOk(ctx: ClientContext, { operationId, note }: ReportInput): Promise<Receipt> {
  const { clientId } = ctx.scope;
  const raising = { operationId, clientId, kind: "not_ok", observed: note } as const;
  return withOrganisation(ctx.scope, (tx) => raise(tx, ctx, raising, { raisedBy: "client", raisedById: clientId }));
}

/**
 * Raises a flag and tells staff, in the caller's transaction; the same operation id again raises and tells nothing.
 * Everything that notices something goes through here, so that nothing is noticed and then lost.
 */
export async function raise(
  tx: Transaction,
  ctx: Acting<CoachScope | ClientScope>,
  { operationId, clientId, kind, observed }: Raising,
  by: By,
): Promise<Receipt> {
  const { organisationId } = ctx.scope;
  // Whoever is in the middle of a practice finishes first or not at all: `assertPractiseAllowed` shares this lock.
  await tx.$executeRaw`
    select from tenant.client where organisation_id = ${organisationId}::uuid and id = ${clientId}::uuid for update`;
  const vault = await vaultOf(tx, ctx.scope, clientId);
  const id = newId();
  const detail = vault.seal("safety_flag.detail", id, JSON.stringify({ kind, observed }));
  const { count } = await tx.safetyFlag.createMany({
    data: [{ organisationId, id, clientId, operationId, detail, raisedAt: ctx.now(), ...by }],
    skipDuplicates: true,
  });
  if (count === 1) {
    await audit(tx, ctx, { action: "flag.raised", subjectId: id, clientId });
    await tellStaff(tx, ctx, clientId);
  }
  return tx.safetyFlag.findUniqueOrThrow({
    where: { organisationId_clientId_operationId: { organisationId, clientId, operationId } },
    select: { id: true, version: true },
  });
}

/** Writes to the client's coach and every supervisor, except whoever raised it: initials and a link, nothing else. */
async function tellStaff(tx: Transaction, ctx: Acting<CoachScope | ClientScope>, clientId: string): Promise<void> {
  const { organisationId } = ctx.scope;
  const { name } = await tx.client.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: clientId } },
    select: { name: true },
  });
  const engaged = { some: { clientId, status: { not: "completed" as const } } };
  const staff = await tx.membership.findMany({
    where: {
      organisationId,
      disabledAt: null,
      userId: { not: ctx.actorId },
      OR: [{ roles: { has: "supervisor" } }, { engagements: engaged }],
    },
    select: {
      roles: true,
      engagements: { where: { clientId }, select: { id: true } },
      user: { select: { email: true } },
    },
  });
  for (const { user, engagements } of staff) {
    const url = new URL(engagements.length > 0 ? `/clients/${clientId}` : "/supervision", env().PUBLIC_URL).href;
    const initials = initialsOf(name) || "–";
    await postLetter(tx, { template: "safety_flag", to: user.email, url, initials }, ctx.now());
  }
}

/**
 * Closes a flag with what came of it. The gravest tier closes only with the name of the clinician who cleared it.
 *
 * @throws {AppError} `conflict` when somebody else changed it first; `current` is the flag as it is now
 */
export function closeFlag(ctx: CoachContext, { flagId, version, outcome, clinician }: CloseInput): Promise<Receipt> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const row = await tx.safetyFlag.findUnique({
      where: { organisationId_id: { organisationId, id: flagId } },
      select: flagFields,
    });
    if (!row) throw new AppError("not_found", "Not found.");
    const { clientId } = await ownClient(tx, ctx.scope, row.clientId);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const flag = toFlag(vault, row);
    if (tierOfFlag[flag.kind] === "stop" && clinician === "") {
      throw new AppError("invalid", "Only a clinician's clearance closes this flag. Name the clinician who gave it.");
    }
    const { count } = await tx.safetyFlag.updateMany({
      where: { organisationId, id: flagId, version, closedAt: null },
      data: {
        closedAt: ctx.now(),
        closedById: coachId,
        closing: vault.seal("safety_flag.closing", flagId, JSON.stringify({ outcome, clinician })),
        version: { increment: 1 },
      },
    });
    if (count === 0) throw new AppError("conflict", "Somebody else closed this flag first.", { current: flag });
    await audit(tx, ctx, { action: "flag.closed", subjectId: flagId, clientId });
    return { id: flagId, version: version + 1 };
  });
}
