import { AppError } from "#domain/errors.ts";
import { tierOfFlag } from "#domain/safety/signals.ts";
import { ownClient } from "#features/clients/queries.ts";
import { isAlone } from "#features/self-use/queries.ts";
import { dayIn } from "#lib/day.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CareContext, ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { clearanceOf } from "./lifts/queries.ts";
import { reachClient } from "./people/queries.ts";
import { flagFields, flagsOf, holdSafety, toFlag } from "./queries.ts";
import type { CloseInput, Flag, FlagDetail, FlagReceipt, RaiseInput, ReportInput } from "./schema.ts";
import { unflagged } from "./standing/queries.ts";
import { type Noticing, tellOfClosing, tellStaff } from "./telling/commands.ts";

const NEEDS_CLEARANCE = "Only a clinician’s clearance ends a stop. Record it first, then close the flag.";

const OTHER_KEPT =
  "Another flag was kept from this form already; this one was not. Look at the flags, then send this one again.";

const STILL_HOLDS =
  "A check-in still holds practices back. It ends with a new check-in or a clinician’s word; then close the flag.";

const NOBODY_READS =
  "Nobody reads along here, so this would reach nobody. Please call one of the numbers on the help page, or tell somebody you trust.";

type Raising = { operationId: string; clientId: string } & Pick<FlagDetail, "kind" | "observed"> & Partial<FlagDetail>;
type Noted = Pick<Raising, "kind" | "observed" | "seenOn" | "immediateDanger">;
type By = { raisedBy: "member" | "client"; raisedById: string };

/**
 * A coach notes what they saw or heard. What it forbids is forbidden from the moment this commits.
 *
 * @throws {AppError} `conflict` when this operation id has kept something else; `current` is that flag
 */
export function raiseFlag(ctx: CoachContext, input: RaiseInput): Promise<FlagReceipt> {
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, input.clientId);
    await holdSafety(tx, ctx.scope, input.clientId);
    const kept = await keptBy(tx, ctx, input);
    if (kept && !saysTheSame(kept, input)) throw new AppError("conflict", OTHER_KEPT, { current: kept });
    return raise(tx, ctx, input, { raisedBy: "member", raisedById: ctx.scope.coachId });
  });
}

/**
 * A client says that they are not OK. Needs no consent, no words and no second step.
 *
 * @throws {AppError} `forbidden` for somebody without a coach: a flag that nobody reads would only look like help
 */
export function reportNotOk(ctx: ClientContext, { operationId, note, ago = 0 }: ReportInput): Promise<FlagReceipt> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    if (await isAlone(tx, ctx.scope, ctx.actorId)) throw new AppError("forbidden", NOBODY_READS);
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
 * Everything that notices something goes through here, so that nothing is noticed and then lost: an operation id that
 * has kept something else does not swallow this, which is raised as a flag of its own.
 */
export async function raise(tx: Transaction, ctx: Noticing, raising: Raising, by: By): Promise<FlagReceipt> {
  const { clientId, kind, observed, seenOn = null, immediateDanger = false } = raising;
  const { organisationId } = ctx.scope;
  // Whoever is in the middle of a practice finishes first or not at all.
  await holdSafety(tx, ctx.scope, clientId);
  const kept = await keptBy(tx, ctx, raising);
  if (kept && saysTheSame(kept, raising)) return { id: kept.id, version: kept.version };
  const vault = await vaultOf(tx, ctx.scope, clientId);
  if (kept) {
    const flags = await flagsOf(tx, ctx.scope, clientId, vault);
    const again = flags.find((flag) => flag.closedAt === null && saysTheSame(flag, raising));
    if (again) return { id: again.id, version: again.version };
  }
  const id = newId();
  const operationId = kept ? newId() : raising.operationId;
  const detail: FlagDetail = { kind, observed, seenOn, immediateDanger };
  // A caution is for whoever noted it; anything graver waits until somebody says that they have seen it.
  const isTheirs = by.raisedBy === "member" && tierOfFlag[kind] === "caution";
  const receipt = await tx.safetyFlag.create({
    data: {
      organisationId,
      id,
      clientId,
      operationId,
      detail: vault.seal("safety_flag.detail", id, JSON.stringify(detail)),
      raisedAt: ctx.now(),
      ...by,
      ...(isTheirs && { acknowledgedAt: ctx.now(), acknowledgedById: by.raisedById }),
    },
    select: { id: true, version: true },
  });
  await audit(tx, ctx, { action: "flag.raised", subjectId: id, clientId });
  await tellStaff(tx, ctx, { flagId: id, clientId });
  return receipt;
}

/** The flag that an operation id has kept, if any. Under the lock of `holdSafety` nobody adds one meanwhile. */
async function keptBy(
  tx: Transaction,
  { scope }: Noticing,
  { clientId, operationId }: Pick<Raising, "clientId" | "operationId">,
): Promise<Flag | null> {
  const { organisationId } = scope;
  const row = await tx.safetyFlag.findUnique({
    where: { organisationId_clientId_operationId: { organisationId, clientId, operationId } },
    select: flagFields,
  });
  return row && toFlag(await vaultOf(tx, scope, clientId), row);
}

/** Whether two flags note the same. The day of what a client sends is worked out on arrival, so it does not count. */
function saysTheSame(flag: Flag, { kind, observed, seenOn = null, immediateDanger = false }: Noted): boolean {
  const same = flag.kind === kind && flag.observed === observed && flag.immediateDanger === immediateDanger;
  return same && (flag.raisedBy === "client" || flag.seenOn === seenOn);
}

/**
 * Raises a flag when a practice is paused or stopped and no open flag says so, as after a rating that completes a
 * screen or a clearance taken back: nobody is held back without somebody being told.
 */
export async function raiseWhatStands(
  tx: Transaction,
  ctx: Noticing,
  { clientId, observed }: { clientId: string; observed: string },
  by: By,
): Promise<void> {
  await holdSafety(tx, ctx.scope, clientId);
  const standing = await unflagged(tx, ctx.scope, clientId, ctx.now());
  if (standing) await raise(tx, ctx, { operationId: newId(), clientId, kind: standing, observed }, by);
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
    // Nobody is held back without an open flag that says so.
    if (await unflagged(tx, ctx.scope, clientId, ctx.now())) throw new AppError("invalid", STILL_HOLDS);
    return receipts;
  });
}
