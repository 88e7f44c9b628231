import { initialsOf } from "#lib/initials.ts";
import { type Actor, audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { env } from "#server/env.ts";
import type { Letter } from "#server/mail/letters.ts";
import { postOnce } from "#server/mail/notice.ts";
import type { Tenant } from "#server/scope.ts";
import type { CareContext } from "#server/trpc/procedures.ts";

/** Whoever notices something, in their tenant. */
export type Noticing = Actor & { readonly actorId: string };

type AboutFlag = { flagId: string; clientId: string };
type Colleague = { id: string; user: { email: string } };

/**
 * Writes to the client's coach and every supervisor, except whoever raised the flag: initials and a link, nothing else.
 * Where that is nobody, the owners hear of it, so that no flag is raised into an empty room.
 */
export async function tellStaff(tx: Transaction, ctx: Noticing, { flagId, clientId }: AboutFlag): Promise<void> {
  const engaged = { some: { clientId, status: { not: "completed" as const } } };
  const [near, owners] = [
    { OR: [{ roles: { has: "supervisor" as const } }, { engagements: engaged }] },
    { roles: { has: "owner" as const } },
  ];
  const others = await colleagues(tx, ctx, near);
  const told = others.length > 0 ? others : await colleagues(tx, ctx, owners);
  const letter = await letterAbout(tx, ctx.scope, clientId, "safety_flag");
  for (const { id: memberId, user } of told) {
    await postOnce(tx, ctx.scope, { subjectId: flagId, step: "flag_raised", memberId }, letter(user.email), ctx.now());
  }
}

/** Writes to whoever raised the flag or was told of it, except whoever closed it, that it is closed. */
export async function tellOfClosing(tx: Transaction, ctx: CareContext, { flagId, clientId }: AboutFlag): Promise<void> {
  const { organisationId } = ctx.scope;
  const notices = await tx.safetyNotice.findMany({
    where: { organisationId, subjectId: flagId },
    select: { memberId: true },
  });
  const { raisedById } = await tx.safetyFlag.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: flagId } },
    select: { raisedById: true },
  });
  const ids = [...new Set([...notices.map(({ memberId }) => memberId), raisedById])];
  const letter = await letterAbout(tx, ctx.scope, clientId, "safety_closed");
  for (const { id: memberId, user } of await colleagues(tx, ctx, { id: { in: ids } })) {
    await postOnce(tx, ctx.scope, { subjectId: flagId, step: "flag_closed", memberId }, letter(user.email), ctx.now());
  }
}

/** Asks every other supervisor to decide on an override. @returns how many were asked */
export async function askSupervisors(
  tx: Transaction,
  ctx: CareContext,
  { liftId, clientId }: { liftId: string; clientId: string },
): Promise<number> {
  const supervisors = await colleagues(tx, ctx, { roles: { has: "supervisor" } });
  const letter = await letterAbout(tx, ctx.scope, clientId, "override_requested");
  for (const { id: memberId, user } of supervisors) {
    const notice = { subjectId: liftId, step: "override_requested", memberId } as const;
    await postOnce(tx, ctx.scope, notice, letter(user.email), ctx.now());
  }
  if (supervisors.length > 0) await audit(tx, ctx, { action: "override.announced", subjectId: liftId, clientId });
  return supervisors.length;
}

type Who = NonNullable<Parameters<Transaction["membership"]["findMany"]>[0]>["where"];

/** Members of staff who can still sign in, without whoever acts. */
function colleagues(tx: Transaction, { scope: { organisationId }, actorId }: Noticing, who: Who): Promise<Colleague[]> {
  return tx.membership.findMany({
    where: { organisationId, disabledAt: null, userId: { not: actorId }, user: { disabledAt: null }, ...who },
    select: { id: true, user: { select: { email: true } } },
  });
}

type AboutClient = "safety_flag" | "safety_closed" | "override_requested";

async function letterAbout(
  tx: Transaction,
  { organisationId }: Tenant,
  clientId: string,
  template: AboutClient,
): Promise<(to: string) => Letter> {
  const { name } = await tx.client.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: clientId } },
    select: { name: true },
  });
  const url = new URL(`/clients/${clientId}/safety`, env().PUBLIC_URL).href;
  const initials = initialsOf(name) || "–";
  return (to) => ({ template, to, url, initials });
}
