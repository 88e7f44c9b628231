import { isReviewDue, weekOf } from "#domain/reminders/week.ts";
import { dayAfter } from "#domain/wall-clock.ts";
import { dayIn } from "#lib/day.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { Prisma } from "#server/db/generated/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope } from "#server/scope.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import type { Choice, History, HistoryInput, Mine, Review } from "./schema.ts";

const PAGE = 20;
const MOST_WINS = 50;
const SUNDAY = 7;

export const reviewFields = {
  id: true,
  week: true,
  lastStep: true,
  reflection: true,
  nextStep: true,
  revision: true,
  finishedAt: true,
} as const;
type ReviewRow = Prisma.WeeklyReviewGetPayload<{ select: typeof reviewFields }>;

const iso = (date: Date) => date.toISOString().slice(0, 10);

export function toReview(
  vault: Vault,
  { id, week, lastStep, reflection, nextStep, revision, finishedAt }: ReviewRow,
): Review {
  return {
    ...{ week: iso(week), revision, lastStep, finished: finishedAt !== null },
    reflection: reflection ? vault.open("weekly_review.reflection", id, reflection) : "",
    nextStep: nextStep ? vault.open("weekly_review.next_step", id, nextStep) : "",
  };
}

/** Whether the client looks back once a week, and on which day; off until they chose it. */
export async function choiceOf(tx: Transaction, { organisationId, clientId }: ClientScope): Promise<Choice> {
  const row = await tx.weeklyReviewChoice.findUnique({
    where: { organisationId_clientId: { organisationId, clientId } },
    select: { enabled: true, day: true },
  });
  return row ?? { enabled: false, day: SUNDAY };
}

/** Whether a review waits today, for the client's first screen. */
export async function isReviewWaiting(tx: Transaction, scope: ClientScope, today: string): Promise<boolean> {
  const { organisationId, clientId } = scope;
  const { enabled, day } = await choiceOf(tx, scope);
  if (!enabled) return false;
  const finished = await tx.weeklyReview.findMany({
    where: { organisationId, clientId, week: new Date(weekOf(today)), finishedAt: { not: null } },
    select: { week: true },
  });
  return isReviewDue({ today, day, finished: finished.map(({ week }) => iso(week)) });
}

/** This week's review, as far as it has come, with what it looks back at. */
export function reviewOfWeek(ctx: ClientContext): Promise<Mine> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { timeZone } = await tx.client.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: clientId } },
      select: { timeZone: true },
    });
    const today = dayIn(timeZone, ctx.now());
    const week = weekOf(today);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const row = await tx.weeklyReview.findUnique({
      where: { organisationId_clientId_week: { organisationId, clientId, week: new Date(week) } },
      select: reviewFields,
    });
    const before = await tx.weeklyReview.findFirst({
      where: { organisationId, clientId, week: { lt: new Date(week) }, finishedAt: { not: null } },
      orderBy: { week: "desc" },
      select: reviewFields,
    });
    const last = before ? toReview(vault, before) : null;
    await audit(tx, ctx, { action: "review.read", clientId });
    return {
      clientId,
      choice: await choiceOf(tx, ctx.scope),
      due: await isReviewWaiting(tx, ctx.scope, today),
      week,
      review: row ? toReview(vault, row) : null,
      before: last && last.nextStep !== "" ? { week: last.week, nextStep: last.nextStep } : null,
      wins: await winsOf(tx, ctx.scope, vault, week),
    };
  });
}

/** What went well in a week, oldest first. */
async function winsOf(
  tx: Transaction,
  { organisationId, clientId }: ClientScope,
  vault: Vault,
  week: string,
): Promise<Mine["wins"]> {
  const rows = await tx.masteryExperience.findMany({
    where: {
      ...{ organisationId, clientId, kind: "win", deletedAt: null },
      occurredOn: { gte: new Date(week), lt: new Date(dayAfter(week, SUNDAY)) },
    },
    orderBy: [{ occurredOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    take: MOST_WINS,
    select: { id: true, what: true, occurredOn: true },
  });
  return rows.map(({ id, what, occurredOn }) => ({
    id,
    what: vault.open("mastery_experience.what", id, what),
    occurredOn: iso(occurredOn),
  }));
}

/** The client's finished reviews. */
export function pastReviews(ctx: ClientContext, { before }: HistoryInput): Promise<History> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const rows = await tx.weeklyReview.findMany({
      where: {
        ...{ organisationId, clientId, finishedAt: { not: null } },
        ...(before && { week: { lt: new Date(before) } }),
      },
      orderBy: { week: "desc" },
      take: PAGE + 1,
      select: reviewFields,
    });
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const reviews = rows.slice(0, PAGE).map((row) => toReview(vault, row));
    await audit(tx, ctx, { action: "review.read", clientId });
    return { reviews, next: rows.length > PAGE ? (reviews.at(-1)?.week ?? null) : null };
  });
}
