import { AppError } from "#domain/errors.ts";
import { screenExpiry } from "#domain/safety/causes.ts";
import { practices } from "#domain/safety/practices.ts";
import { type Signals, tierOfFlag } from "#domain/safety/signals.ts";
import { type Safety, safetyTier } from "#domain/safety/tiers.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CareScope, Tenant } from "#server/scope.ts";
import type { CareContext } from "#server/trpc/procedures.ts";
import { namesOf, type Reached, reachClient } from "../people/queries.ts";
import { flagsOf } from "../queries.ts";
import { referralFields, toReferral } from "../referrals/queries.ts";
import { type ClientRef, FLAGS_SHOWN, type Flag, type FlagKind } from "../schema.ts";
import { knownOf } from "../signals/queries.ts";
import type { FlagRecord, SafetyRecord, Signal } from "./schema.ts";

/** A flag of a client whose safety is this person's to look after. @throws {AppError} `not_found` otherwise */
export async function reachFlag(tx: Transaction, scope: CareScope, flagId: string): Promise<Reached> {
  const row = await tx.safetyFlag.findUnique({
    where: { organisationId_id: { organisationId: scope.organisationId, id: flagId } },
    select: { clientId: true },
  });
  if (!row) throw new AppError("not_found", "Not found.");
  return reachClient(tx, scope, row.clientId);
}

/** All that staff know and have done about a client's safety. A screen's answers are not part of it. */
export function safetyRecordOf(ctx: CareContext, { clientId }: ClientRef): Promise<SafetyRecord> {
  const { organisationId, memberId, supervises } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { name, timeZone, isOwn } = await reachClient(tx, ctx.scope, clientId);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const all = await flagsOf(tx, ctx.scope, clientId, vault);
    const { signals, lifts } = await knownOf(tx, ctx.scope, { clientId, vault, flags: all });
    const safety = safetyTier(signals, ctx.now().toISOString());
    const flags = await recordsOf(tx, ctx.scope, vault, all.slice(0, FLAGS_SHOWN));
    await audit(tx, ctx, { action: "safety.read", clientId });
    return {
      client: { clientId, name, timeZone, isOwn },
      me: { id: memberId, name: (await namesOf(tx, ctx.scope, [memberId]))(memberId) },
      practiceName: (await tx.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { name: true } }))
        .name,
      supervises,
      supervisors: await tx.membership.count({
        where: { organisationId, disabledAt: null, roles: { has: "supervisor" }, id: { not: memberId } },
      }),
      tier: safety.tier,
      allowed: { ...safety.allowed },
      expiresAt: changesAt(signals, safety),
      recheckDue: safety.because.some(({ code }) => code === "helplessness_recheck_due"),
      signals: signalsIn(safety, signals, flags).slice(0, 2_000),
      flags,
      flagCount: all.length,
      lifts: lifts.slice(0, 500),
    };
  });
}

/** When time alone changes what a client needs or may do; null when what runs out then changes neither. */
function changesAt(signals: Signals, { tier, allowed, expiresAt }: Safety): string | null {
  if (expiresAt === null) return null;
  const then = safetyTier(signals, expiresAt);
  const same = then.tier === tier && practices.every((practice) => then.allowed[practice] === allowed[practice]);
  return same ? null : expiresAt;
}

/** Flags with everything that was done about them. */
async function recordsOf(
  tx: Transaction,
  { organisationId }: Tenant,
  vault: Vault,
  flags: readonly Flag[],
): Promise<FlagRecord[]> {
  const ids = flags.map(({ id }) => id);
  const rows = await tx.safetyFlag.findMany({
    where: { organisationId, id: { in: ids } },
    select: {
      id: true,
      raisedBy: true,
      raisedById: true,
      acknowledgedById: true,
      closedById: true,
      rechecks: { orderBy: { doneAt: "desc" }, take: 200 },
      referrals: { orderBy: { createdAt: "desc" }, take: 200, select: referralFields },
    },
  });
  const notices = await tx.safetyNotice.findMany({
    where: { organisationId, subjectId: { in: ids }, step: { in: ["flag_raised", "flag_escalated"] } },
    select: { subjectId: true, step: true, memberId: true, postedAt: true },
    orderBy: { postedAt: "asc" },
  });
  const nameOf = await namesOf(tx, { organisationId }, [
    ...rows.flatMap((row) => [row.raisedById, row.acknowledgedById, row.closedById]),
    ...rows.flatMap(({ rechecks }) => rechecks.map(({ doneById }) => doneById)),
    ...rows.flatMap(({ referrals }) => referrals.flatMap((each) => [each.authorId, each.consentNotedById])),
    ...notices.map(({ memberId }) => memberId),
  ]);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return flags.flatMap((flag) => {
    const row = rowOf.get(flag.id);
    if (!row) return [];
    return [
      {
        ...flag,
        author: row.raisedBy === "member" ? nameOf(row.raisedById) : "",
        acknowledgedBy: row.acknowledgedById === null ? "" : nameOf(row.acknowledgedById),
        closedBy: row.closedById === null ? "" : nameOf(row.closedById),
        told: notices
          .filter(({ subjectId }) => subjectId === flag.id)
          .map(({ step, memberId, postedAt }) => ({
            name: nameOf(memberId),
            step: step === "flag_escalated" ? step : ("flag_raised" as const),
            at: postedAt.toISOString(),
          }))
          .slice(0, 1_000),
        rechecks: row.rechecks.map(({ id, found, doneById, doneAt, nextOn }) => ({
          id,
          found: vault.open("safety_recheck.found", id, found),
          by: nameOf(doneById),
          at: doneAt.toISOString(),
          nextOn: nextOn?.toISOString().slice(0, 10) ?? null,
        })),
        referrals: row.referrals.map((each) => toReferral(vault, nameOf, each)),
      },
    ];
  });
}

/** The reasons of a judgement with where they come from. Which screen, and what was answered, stays with the client. */
function signalsIn({ because }: Safety, { screens = [] }: Signals, flags: readonly FlagRecord[]): Signal[] {
  return because.flatMap((reason): Signal[] => {
    if (!("tier" in reason)) return [];
    const { code, tier, status, since } = reason;
    const about = { tier, status, since };
    if (isFlagKind(code)) {
      const flag = flags.find(({ kind, raisedAt }) => kind === code && raisedAt === since);
      const source = flag?.raisedBy === "client" ? "client" : "coach";
      return [{ source, kind: code, ...about, author: flag?.author ?? "", validUntil: null }];
    }
    if (code === "ladder_scope") return [{ source: "ladder", kind: null, ...about, author: "", validUntil: null }];
    const screen = screens.find(({ at }) => new Date(at).toISOString() === since);
    const validUntil = screen ? new Date(screenExpiry(screen)).toISOString() : null;
    const source = code.endsWith("_expired") ? "expired_screen" : "screen";
    return [{ source, kind: null, ...about, author: "", validUntil }];
  });
}

function isFlagKind(code: string): code is FlagKind {
  return Object.hasOwn(tierOfFlag, code);
}
