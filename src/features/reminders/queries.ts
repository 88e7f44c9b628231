import { deviceFrom } from "#lib/device.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { pushKey } from "#server/push/services.ts";
import type { ClientScope } from "#server/scope.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import type { Device, ReminderSettings } from "./schema.ts";

const HOUR = 60;
/** Where a choice begins: nothing on, an hour of the evening, and the night quiet. */
const untouched = {
  channel: "mail" as const,
  quietFrom: 21 * HOUR,
  quietUntil: 8 * HOUR,
  version: 0,
  pausedAt: null,
};
const firstMoment = { enabled: false, days: [1, 3, 5], minutes: [18 * HOUR] };
const firstReview = { enabled: false, minutes: [17 * HOUR] };

/** What the client chose about reminders; all off until they did. */
export function remindersOf({ scope }: ClientContext): Promise<ReminderSettings> {
  return withOrganisation(scope, (tx) => settingsOf(tx, scope));
}

export async function settingsOf(tx: Transaction, scope: ClientScope): Promise<ReminderSettings> {
  const { organisationId, clientId } = scope;
  const row = await tx.reminderChoice.findUnique({
    where: { organisationId_clientId: { organisationId, clientId } },
    select: { channel: true, quietFrom: true, quietUntil: true, version: true, pausedAt: true },
  });
  const reminders = await tx.reminder.findMany({
    where: { organisationId, clientId },
    select: { kind: true, enabled: true, days: true, minutes: true },
  });
  const of = (kind: "moment" | "review") => reminders.find((one) => one.kind === kind);
  const { channel, quietFrom, quietUntil, version, pausedAt } = row ?? untouched;
  const { enabled, days, minutes } = of("moment") ?? firstMoment;
  const review = of("review") ?? firstReview;
  return {
    ...{ version, channel, quietFrom, quietUntil, paused: pausedAt !== null },
    moment: { enabled, days, minutes },
    review: { enabled: review.enabled, minute: review.minutes[0] ?? 17 * HOUR },
    devices: await devicesOf(tx, scope),
    pushKey: pushKey(),
  };
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
