import { type RatingPlan, type Standing, standingOf } from "#domain/efficacy/schedule.ts";
import { type Pause, restsOn } from "#domain/protocol/plan.ts";
import { ownClient } from "#features/clients/queries.ts";
import { pausesOf } from "#features/engagements/pauses/queries.ts";
import { dayIn } from "#lib/day.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import type { ScaleSchedule, Schedules } from "./schema.ts";

const DAY = 86_400_000;
/** Without a plan a scale is rated about weekly. */
const UNPLANNED_EVERY = 7 * DAY;

export type PlanRow = { cadence: RatingPlan["cadence"]; startsOn: Date; baselineCount: number; baselineGap: number };

export const planFields = { cadence: true, startsOn: true, baselineCount: true, baselineGap: true } as const;

export function toPlan({ startsOn, ...plan }: PlanRow): RatingPlan {
  return { ...plan, startsOn: startsOn.toISOString().slice(0, 10) };
}

/** When a client rates what, for their own coach. */
export function schedulesOfClient(ctx: CoachContext, { clientId }: { clientId: string }): Promise<Schedules> {
  return withOrganisation(ctx.scope, async (tx) => {
    const { timeZone } = await ownClient(tx, ctx.scope, clientId);
    await audit(tx, ctx, { action: "schedule.read", clientId });
    return { timeZone, schedules: await schedulesOf(tx, ctx.scope, { clientId, timeZone, now: ctx.now() }) };
  });
}

/** When the client rates what. */
export function mySchedules(ctx: ClientContext): Promise<Schedules> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { timeZone } = await tx.client.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: clientId } },
      select: { timeZone: true },
    });
    return { timeZone, schedules: await schedulesOf(tx, ctx.scope, { clientId, timeZone, now: ctx.now() }) };
  });
}

/** When each of a client's scales is rated, and what came of it so far. */
export async function schedulesOf(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId, timeZone, now }: { clientId: string; timeZone: string; now: Date },
): Promise<ScaleSchedule[]> {
  const scales = await tx.efficacyScale.findMany({
    where: { organisationId, clientId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 20,
    select: {
      id: true,
      title: true,
      createdAt: true,
      endedAt: true,
      schedules: { orderBy: [{ setAt: "asc" }, { id: "asc" }], select: planFields },
      ratings: { orderBy: [{ ratedAt: "desc" }, { id: "desc" }], select: { id: true, ratedAt: true }, take: 400 },
    },
  });
  const today = dayIn(timeZone, now);
  // Once the coaching is over nothing is asked any more, as nothing can be given.
  const running = await tx.engagement.count({ where: { organisationId, clientId, status: { not: "completed" } } });
  const isOver = running === 0;
  const pauses = await pausesOf(tx, { organisationId }, { clientId });
  return scales.map(({ id: scaleId, title, createdAt, endedAt, schedules, ratings }) => {
    const rated = ratings.toReversed();
    const last = rated.at(-1)?.ratedAt;
    const about = {
      scaleId,
      title,
      ended: isOver || endedAt !== null,
      cadence: schedules.at(-1)?.cadence ?? null,
      plannedSince: schedules[0] ? toPlan(schedules[0]).startsOn : null,
      ratedToday: last !== undefined && dayIn(timeZone, last) === today,
    };
    if (schedules.length === 0) {
      const dueOn = dayIn(timeZone, last ? new Date(last.getTime() + UNPLANNED_EVERY) : createdAt);
      const openSince = !about.ended && dueOn <= today ? dueOn : null;
      const nextOn = !about.ended && dueOn > today ? dueOn : null;
      return { ...about, openSince, unansweredSince: openSince, nextOn, missedOn: [], timings: [] };
    }
    const days = rated.map(({ ratedAt }) => dayIn(timeZone, ratedAt));
    const until = endedAt === null ? null : dayIn(timeZone, endedAt);
    const standing = standingOf(schedules.map(toPlan), days, today, until);
    return { ...about, ...openIn(standing, about.ended), ...keptIn(standing, rated, pauses) };
  });
}

function openIn({ openSince, unansweredSince, nextOn }: Standing, ended: boolean) {
  return ended ? { openSince: null, unansweredSince: null, nextOn: null } : { openSince, unansweredSince, nextOn };
}

/** A day that fell into a pause was not asked for, so it was not missed. */
function keptIn({ occasions, timings }: Standing, rated: readonly { id: string }[], pauses: readonly Pause[]) {
  return {
    missedOn: occasions.flatMap(({ dueOn, state }) => (state === "missed" && !restsOn(pauses, dueOn) ? [dueOn] : [])),
    timings: timings.flatMap((timing, index) => {
      const ratingId = rated[index]?.id;
      return ratingId ? [{ ratingId, ...timing }] : [];
    }),
  };
}
