import { AppError } from "#domain/errors.ts";
import { tierOfFlag } from "#domain/safety/signals.ts";
import { ownClient } from "#features/clients/queries.ts";
import { dayIn } from "#lib/day.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope, CoachScope } from "#server/scope.ts";
import type { Acting, CareContext, ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { clearanceOf } from "./lifts/queries.ts";
import { reachClient } from "./people/queries.ts";
import { flagFields, holdSafety, toFlag } from "./queries.ts";
import type { CloseInput, FlagDetail, FlagReceipt, RaiseInput, ReportInput } from "./schema.ts";
import { tellOfClosing, tellStaff } from "./telling/commands.ts";

const NEEDS_CLEARANCE = "Only a clinician’s clearance ends a stop. Record it first, then close the flag.";

type Raising = { operationId: string; clientId: string } & Pick<FlagDetail, "kind" | "observed"> & Partial<FlagDetail>;
type By = { raisedBy: "member" | "client"; raisedById: string };

/** A coach notes what they saw or heard. What it forbids is forbidden from the moment this commits. */
export function raiseFlag(ctx: CoachContext, input: RaiseInput): Promise<FlagReceipt> {
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, input.clientId);
    return raise(tx, ctx, input, { raisedBy: "member", raisedById: ctx.scope.coachId });
  });
}

/** A client says that they are not OK. Needs no consent, no words and no second step. */
export function reportNotOk(ctx: ClientContext, { operationId, note, ago = 0 }: ReportInput): Promise<FlagReceipt> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { timeZone } = await tx.client.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: clientId } },
      select: { timeZone: true },
    });
    const seenOn = dayIn(timeZone, new Date(ctx.now().getTime() - ago));
    const raising = { operationId, clientId, kind: "not_ok", observed: note ?? "", seenOn } as const;
    return raise(tx, ctx, raising, { raisedBy: "client", raisedById: clientId });
  });
}

/**
 * Raises a flag and tells staff, in the caller's transaction; the same operation id again raises and tells nothing.
 * Everything that notices something goes through here, so that nothing is noticed and then lost.
 */
export async function raise(
  tx: Transaction,
  ctx: Acting<CoachScope | ClientScope>,
  { operationId, clientId, kind, observed, seenOn = null, immediateDanger = false }: Raising,
  by: By,
): Promise<FlagReceipt> {
  const { organisationId } = ctx.scope;
  // Whoever is in the middle of a practice finishes first or not at all.
  await holdSafety(tx, ctx.scope, clientId);
  const vault = await vaultOf(tx, ctx.scope, clientId);
  const id = newId();
  const detail: FlagDetail = { kind, observed, seenOn, immediateDanger };
  // A caution is for whoever noted it; anything graver waits until somebody says that they have seen it.
  const isTheirs = by.raisedBy === "member" && tierOfFlag[kind] === "caution";
  const { count } = await tx.safetyFlag.createMany({
    data: [
      {
        organisationId,
        id,
        clientId,
        operationId,
        detail: vault.seal("safety_flag.detail", id, JSON.stringify(detail)),
        raisedAt: ctx.now(),
        ...by,
        ...(isTheirs && { acknowledgedAt: ctx.now(), acknowledgedById: by.raisedById }),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 1) {
    await audit(tx, ctx, { action: "flag.raised", subjectId: id, clientId });
    await tellStaff(tx, ctx, { flagId: id, clientId });
  }
  return tx.safetyFlag.findUniqueOrThrow({
    where: { organisationId_clientId_operationId: { organisationId, clientId, operationId } },
    select: { id: true, version: true },
  });
}

/**
 * Closes flags of one client with what came of them: all of them, or none. A stop closes only on a clinician's
 * clearance that is on record and was given after it was raised; whoever was told of it hears that it is closed.
 *
 * @throws {AppError} `conflict` when somebody else changed one first; `current` is that flag as it is now
 */
export function closeFlags(ctx: CareContext, { clientId, flags: chosen, outcome }: CloseInput): Promise<FlagReceipt[]> {
  const { organisationId, memberId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await reachClient(tx, ctx.scope, clientId);
    await holdSafety(tx, ctx.scope, clientId);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const rows = await tx.safetyFlag.findMany({
      where: { organisationId, clientId, id: { in: chosen.map(({ flagId }) => flagId) } },
      select: flagFields,
    });
    const known = new Map(rows.map((row) => [row.id, toFlag(vault, row)]));
    const asked = { clientId, vault, now: ctx.now() };
    const receipts: FlagReceipt[] = [];
    for (const { flagId, version } of chosen) {
      const flag = known.get(flagId);
      if (!flag) throw new AppError("not_found", "Not found.");
      const { tier, raisedAt } = flag;
      const clearance = tier === "stop" ? await clearanceOf(tx, ctx.scope, { ...asked, raisedAt }) : null;
      if (tier === "stop" && !clearance && flag.closedAt === null) throw new AppError("invalid", NEEDS_CLEARANCE);
      const closing = { outcome, clinician: clearance?.clinician ?? "", clearanceId: clearance?.id ?? null };
      const { count } = await tx.safetyFlag.updateMany({
        where: { organisationId, id: flagId, version, closedAt: null },
        data: {
          closedAt: ctx.now(),
          closedById: memberId,
          closing: vault.seal("safety_flag.closing", flagId, JSON.stringify(closing)),
          version: { increment: 1 },
        },
      });
      if (count === 0) throw new AppError("conflict", "Somebody else changed this flag first.", { current: flag });
      await audit(tx, ctx, { action: "flag.closed", subjectId: flagId, clientId });
      if (tier === "stop") await tellOfClosing(tx, ctx, { flagId, clientId });
      receipts.push({ id: flagId, version: version + 1 });
    }
    return receipts;
  });
}
