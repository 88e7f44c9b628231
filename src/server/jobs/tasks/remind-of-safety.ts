import { addDays, subDays, subHours } from "date-fns";
import { dayIn } from "#lib/day.ts";
import { initialsOf } from "#lib/initials.ts";
import { audit } from "#server/audit.ts";
import { type Transaction, workerDatabase } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import { log } from "#server/log.ts";
import type { Letter } from "#server/mail/letters.ts";
import { type Notice, postOnce } from "#server/mail/notice.ts";
import type { Tenant } from "#server/scope.ts";
import { organisations } from "../organisations.ts";

/** A flag escalates after the practice's hours, and once more after three times as many. */
const ESCALATIONS = [1, 3];
const ENDING_SOON_DAYS = 3;
/** A worker that was away still tells of what ended meanwhile; older endings were told or belong to history. */
const STILL_TOLD_DAYS = 60;

/**
 * Reminds staff of what must not lie: flags that nobody has acknowledged, days to look again, overrides about to end.
 * Every letter is posted once per person and occasion, however often this runs and whenever it is killed. Neither one
 * organisation's trouble nor one telling's stops another.
 */
export async function remindOfSafety(now = new Date()): Promise<void> {
  const troubles: unknown[] = [];
  for await (const organisationId of organisations()) {
    for (const remind of [escalate, remindOfRechecks, remindOfEndings, remindOfEnded]) {
      await unhindered(troubles, organisationId, async () => {
        troubles.push(...(await remind({ organisationId }, now)));
      });
    }
  }
  if (troubles.length > 0) throw new AggregateError(troubles, `${troubles.length} safety reminders were not posted`);
}

/** Does what it can: trouble is logged and kept for the end, so that the job is tried again. */
async function unhindered(troubles: unknown[], organisationId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (err) {
    log.error({ action: "safety.not_reminded", organisationId, err });
    troubles.push(err);
  }
}

/** Tells every supervisor and owner of flags that have waited too long for somebody to say "I have seen this". */
async function escalate(tenant: Tenant, now: Date): Promise<unknown[]> {
  const { organisationId } = tenant;
  const due = await inOrganisation(tenant, async (tx) => {
    const { escalationHours } = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { escalationHours: true },
    });
    const flags = await tx.safetyFlag.findMany({
      where: {
        organisationId,
        closedAt: null,
        acknowledgedAt: null,
        raisedAt: { lte: subHours(now, escalationHours) },
      },
      select: { id: true, clientId: true, raisedAt: true, client: { select: { name: true } } },
      orderBy: { raisedAt: "asc" },
    });
    const staff = await staffOf(tx, tenant, { roles: { hasSome: ["supervisor", "owner"] } });
    return flags.map(({ id: subjectId, clientId, raisedAt, client }): Telling => {
      const times = ESCALATIONS.filter((each) => raisedAt <= subHours(now, escalationHours * each)).length;
      const notice = { step: "flag_escalated", subjectId, occasion: String(times) } as const;
      return { ...notice, staff, clientId, client, template: "safety_escalated" };
    });
  });
  return tellAll(tenant, due, now, async (tx, { subjectId, clientId }) => {
    await audit(tx, system(tenant, now), { action: "flag.escalated", subjectId, clientId });
  });
}

/** Reminds the client's coach, or where there is none every supervisor, of the day to look at an open flag again. */
async function remindOfRechecks(tenant: Tenant, now: Date): Promise<unknown[]> {
  const { organisationId } = tenant;
  const due = await inOrganisation(tenant, async (tx) => {
    const { timeZone } = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { timeZone: true },
    });
    const flags = await tx.safetyFlag.findMany({
      where: { organisationId, closedAt: null, recheckOn: { lte: new Date(dayIn(timeZone, now)) } },
      select: { id: true, clientId: true, recheckOn: true, client: { select: { name: true } } },
      orderBy: { recheckOn: "asc" },
    });
    const everyone = await staffOf(tx, tenant, {});
    return flags.map(({ id: subjectId, clientId, recheckOn, client }): Telling => {
      const coaches = everyone.filter((each) => works(each, clientId));
      const staff = coaches.length > 0 ? coaches : everyone.filter(({ roles }) => roles.includes("supervisor"));
      const occasion = recheckOn?.toISOString().slice(0, 10) ?? "";
      return { step: "flag_recheck_due", subjectId, occasion, staff, clientId, client, template: "safety_recheck" };
    });
  });
  return tellAll(tenant, due, now);
}

/** Reminds whoever asked for an override or recorded a clearance, and whoever answers for it, that it is about to end. */
async function remindOfEndings(tenant: Tenant, now: Date): Promise<unknown[]> {
  const { organisationId } = tenant;
  const due = await inOrganisation(tenant, async (tx) => {
    const lifts = await tx.safetyLift.findMany({
      where: {
        organisationId,
        ...inForce,
        revokedAt: null,
        expiresAt: { gt: now, lte: addDays(now, ENDING_SOON_DAYS) },
      },
      select: liftFields,
    });
    const everyone = await staffOf(tx, tenant, {});
    return lifts.map(({ id: subjectId, kind, clientId, authorId, supervisorId, client }): Telling => {
      const isCleared = kind === "clearance";
      const staff = everyone.filter(
        (each) => each.id === authorId || each.id === supervisorId || (isCleared && works(each, clientId)),
      );
      const template = isCleared ? "clearance_ending" : "override_ending";
      return { step: "override_ending", subjectId, staff, clientId, client, template };
    });
  });
  return tellAll(tenant, due, now);
}

/**
 * Tells the coach and every supervisor, or where there is none the owners, that a clearance or an override of a pause
 * or a stop has ended: what was noted before it may hold practices back again, with no open flag that says so.
 */
async function remindOfEnded(tenant: Tenant, now: Date): Promise<unknown[]> {
  const { organisationId } = tenant;
  const due = await inOrganisation(tenant, async (tx) => {
    const lifts = await tx.safetyLift.findMany({
      where: {
        organisationId,
        ...inForce,
        tier: { in: ["pause", "stop"] },
        revokedAt: null,
        expiresAt: { lte: now, gt: subDays(now, STILL_TOLD_DAYS) },
      },
      select: liftFields,
    });
    const followed = await tx.safetyLift.findMany({
      where: {
        AND: [inForce, { OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] }],
        organisationId,
        clientId: { in: lifts.map(({ clientId }) => clientId) },
        revokedAt: null,
      },
      select: { clientId: true, tier: true, at: true },
    });
    const ended = lifts.filter(
      (lift) =>
        !followed.some((next) => next.clientId === lift.clientId && next.tier === lift.tier && next.at >= lift.at),
    );
    const everyone = await staffOf(tx, tenant, {});
    return ended.map(({ id: subjectId, clientId, client }): Telling => {
      const near = everyone.filter((each) => each.roles.includes("supervisor") || works(each, clientId));
      const staff = near.length > 0 ? near : everyone.filter(({ roles }) => roles.includes("owner"));
      const notice = { step: "override_ending", occasion: "ended", subjectId } as const;
      return { ...notice, staff, clientId, client, template: "clearance_ended" };
    });
  });
  return tellAll(tenant, due, now, async (tx, { subjectId, clientId }) => {
    await audit(tx, system(tenant, now), { action: "lift.ended", subjectId, clientId });
  });
}

/** Lifts that count or counted: a clearance from its record on, an override once it was confirmed. */
const inForce: NonNullable<NonNullable<Parameters<Transaction["safetyLift"]["findMany"]>[0]>["where"]> = {
  OR: [{ kind: "clearance" }, { kind: "override", supervisorId: { not: null } }],
};

const liftFields = {
  id: true,
  kind: true,
  tier: true,
  at: true,
  clientId: true,
  authorId: true,
  supervisorId: true,
  client: { select: { name: true } },
} as const;

type Staff = {
  id: string;
  roles: readonly string[];
  engagements: readonly { clientId: string }[];
  user: { email: string };
};

type Telling = Omit<Notice, "memberId"> & {
  staff: readonly Staff[];
  clientId: string;
  client: { name: string };
  template: Extract<
    Letter["template"],
    "safety_escalated" | "safety_recheck" | "override_ending" | "clearance_ending" | "clearance_ended"
  >;
};

/** Posts what has not been posted yet, each subject by itself, so that none waits for another. @returns what went wrong */
async function tellAll(
  tenant: Tenant,
  tellings: readonly Telling[],
  now: Date,
  onTold: (tx: Transaction, telling: Telling) => Promise<void> = async () => {},
): Promise<unknown[]> {
  const troubles: unknown[] = [];
  const subjectIds = tellings.map(({ subjectId }) => subjectId);
  const posted = await inOrganisation(tenant, (tx) =>
    tx.safetyNotice.findMany({
      where: { organisationId: tenant.organisationId, subjectId: { in: subjectIds } },
      select: { subjectId: true, step: true, occasion: true, memberId: true },
    }),
  );
  const known = new Set(posted.map(keyOf));
  for (const telling of tellings) {
    const missing = telling.staff.filter(({ id: memberId }) => !known.has(keyOf({ ...telling, memberId })));
    if (missing.length === 0) continue;
    await unhindered(troubles, tenant.organisationId, () =>
      inOrganisation(tenant, async (tx) => {
        if (await tell(tx, tenant, { ...telling, staff: missing }, now)) await onTold(tx, telling);
      }),
    );
  }
  return troubles;
}

function keyOf({ subjectId, step, occasion = "", memberId }: Notice): string {
  return [subjectId, step, occasion, memberId].join("|");
}

/** @returns whether anybody was told now */
async function tell(tx: Transaction, tenant: Tenant, telling: Telling, now: Date): Promise<boolean> {
  const { staff, clientId, client, template, ...notice } = telling;
  const initials = initialsOf(client.name) || "–";
  let isNew = false;
  for (const member of staff) {
    // An owner who neither coaches this client nor supervises may see to it that somebody looks, and no more.
    const mayLook = member.roles.includes("supervisor") || works(member, clientId);
    const url = new URL(mayLook ? `/clients/${clientId}/safety` : "/organisation", env().PUBLIC_URL).href;
    const letter = { template, to: member.user.email, url, initials };
    if (await postOnce(tx, tenant, { ...notice, memberId: member.id }, letter, now)) isNew = true;
  }
  return isNew;
}

function works({ engagements }: Staff, clientId: string): boolean {
  return engagements.some((each) => each.clientId === clientId);
}

type Who = NonNullable<Parameters<Transaction["membership"]["findMany"]>[0]>["where"];

function staffOf(tx: Transaction, { organisationId }: Tenant, who: Who): Promise<Staff[]> {
  return tx.membership.findMany({
    where: { organisationId, disabledAt: null, user: { disabledAt: null }, ...who },
    select: {
      id: true,
      roles: true,
      engagements: { where: { status: { not: "completed" } }, select: { clientId: true } },
      user: { select: { email: true } },
    },
  });
}

function inOrganisation<Result>(tenant: Tenant, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return withOrganisation(tenant, work, workerDatabase());
}

const system = (scope: Tenant, now: Date) => ({ scope, actorId: null, now: () => now, requestId: null });
