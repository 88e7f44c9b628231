import { quietUntilChosen } from "#domain/reminders/quiet.ts";
import { deviceFrom } from "#lib/device.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { pushKey } from "#server/push/services.ts";
import { hasWrittenSince } from "#server/reminders/written.ts";
import type { ClientScope } from "#server/scope.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import type { Device, ReminderSettings } from "./schema.ts";

const HOUR = 60;
/** Where a choice begins: nothing on, an hour of the evening, and ratings in the morning. */
const firstMoment = { enabled: false, days: [1, 3, 5], minutes: [18 * HOUR] };
const firstReview = { enabled: false, minutes: [17 * HOUR] };
const firstRating = { enabled: false, hour: 9 };

/** What the client chose about reminders; all off until they did. */
export function remindersOf({ scope }: ClientContext): Promise<ReminderSettings> {
  return withOrganisation(scope, (tx) => settingsOf(tx, scope));
}

export async function settingsOf(tx: Transaction, scope: ClientScope): Promise<ReminderSettings> {
  const { organisationId, clientId } = scope;
  const key = { organisationId_clientId: { organisationId, clientId } };
  const row = await tx.reminderChoice.findUnique({
    where: key,
    select: { channel: true, quietFrom: true, quietUntil: true, version: true, pausedAt: true },
  });
  const reminders = await tx.reminder.findMany({
    where: { organisationId, clientId },
    select: { kind: true, enabled: true, days: true, minutes: true },
  });
  const rating =
    (await tx.ratingReminder.findUnique({ where: key, select: { enabled: true, hour: true } })) ?? firstRating;
  const of = (kind: "moment" | "review") => reminders.find((one) => one.kind === kind);
  const { enabled, days, minutes } = of("moment") ?? firstMoment;
  const review = of("review") ?? firstReview;
  const night = quietUntilChosen(rating.enabled ? rating.hour * HOUR : undefined);
  return {
    ...{ version: row?.version ?? 0, channel: row?.channel ?? "mail" },
    ...{ quietFrom: row?.quietFrom ?? night.from, quietUntil: row?.quietUntil ?? night.until },
    paused: row?.pausedAt ? !(await hasWritten(tx, scope)) : false,
    moment: { enabled, days, minutes },
    review: { enabled: review.enabled, minute: review.minutes[0] ?? 17 * HOUR },
    rating,
    devices: await devicesOf(tx, scope),
    pushKey: pushKey(),
  };
}

/** Whether the client wrote something since their reminders began to rest, so that they go on. */
async function hasWritten(tx: Transaction, { organisationId, clientId }: ClientScope): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from tenant.reminder_choice c
    where c.organisation_id = ${organisationId}::uuid and c.client_id = ${clientId}::uuid and ${hasWrittenSince}`;
  return rows.length > 0;
}

/** Browsers that may be reached, the newest first. */
export async function devicesOf(tx: Transaction, { organisationId, clientId }: ClientScope): Promise<Device[]> {
  const rows = await tx.pushSubscription.findMany({
    where: { organisationId, clientId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 20,
    select: { id: true, userAgent: true, createdAt: true, endpointHash: true },
  });
  return rows.map(({ id, userAgent, createdAt, endpointHash }) => ({
    id,
    ...deviceFrom(userAgent),
    fingerprint: Buffer.from(endpointHash).toString("hex"),
    addedAt: createdAt.toISOString(),
  }));
}
