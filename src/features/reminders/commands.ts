import { createHash } from "node:crypto";
import { AppError } from "#domain/errors.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { whoseReminders } from "#server/mail/off-link.ts";
import { sealAddress } from "#server/push/deliver.ts";
import { isPushEndpoint } from "#server/push/services.ts";
import type { ClientScope } from "#server/scope.ts";
import type { RequestContext } from "#server/trpc/context.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { devicesOf, settingsOf } from "./queries.ts";
import { type AddDeviceInput, type ChooseInput, type Device, MOST_DEVICES, type ReminderSettings } from "./schema.ts";

/**
 * Keeps how a client wants to be reminded. Choosing starts afresh: what went unanswered is forgotten, and nothing from
 * before this moment is reminded of.
 *
 * @throws {AppError} `conflict` with the settings as they are, when another device changed them
 */
export function chooseReminders(ctx: ClientContext, input: ChooseInput): Promise<ReminderSettings> {
  const { organisationId, clientId } = ctx.scope;
  const { version, moment, review, ...how } = input;
  const isOn = moment.enabled || review.enabled;
  return withOrganisation(ctx.scope, async (tx) => {
    // Nobody needs a permission to be left alone.
    if (isOn) await requireConsent(tx, ctx.scope, "coaching_record");
    await keepChoice(tx, ctx.scope, version, how);
    const key = { organisationId, clientId };
    const rows = [
      { ...key, kind: "moment" as const, ...moment, since: ctx.now() },
      {
        ...key,
        kind: "review" as const,
        enabled: review.enabled,
        days: [],
        minutes: [review.minute],
        since: ctx.now(),
      },
    ];
    for (const row of rows) {
      const { enabled, days, minutes, since } = row;
      await tx.reminder.upsert({
        where: { organisationId_clientId_kind: { ...key, kind: row.kind } },
        create: row,
        update: { enabled, days, minutes, since },
        select: { kind: true },
      });
    }
    await audit(tx, ctx, { action: isOn ? "reminder.chosen" : "reminder.declined", clientId });
    return settingsOf(tx, ctx.scope);
  });
}

async function keepChoice(
  tx: Transaction,
  scope: ClientScope,
  version: number,
  how: Pick<ChooseInput, "channel" | "quietFrom" | "quietUntil">,
): Promise<void> {
  const { organisationId, clientId } = scope;
  const { count } =
    version === 0
      ? await tx.reminderChoice.createMany({ data: [{ organisationId, clientId, ...how }], skipDuplicates: true })
      : await tx.reminderChoice.updateMany({
          where: { organisationId, clientId, version },
          data: { ...how, unanswered: 0, lastSentAt: null, pausedAt: null, version: { increment: 1 } },
        });
  if (count === 0) {
    throw new AppError("conflict", "Your reminders were changed on another device. Look at them again.", {
      current: await settingsOf(tx, scope),
    });
  }
}

/**
 * Lets one more browser be reminded; the same one again changes nothing.
 *
 * @throws {AppError} `invalid` for an endpoint that belongs to no push service, or when there are ten browsers already
 */
export function addDevice(ctx: ClientContext, userAgent: string, input: AddDeviceInput): Promise<Device[]> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    if (!isPushEndpoint(input.endpoint)) {
      throw new AppError("invalid", "Reminders cannot reach this browser. Letters work everywhere.");
    }
    // One device after the other, so that the limit holds.
    await tx.$queryRaw`
      select id from tenant.client where organisation_id = ${organisationId}::uuid and id = ${clientId}::uuid
      for no key update`;
    const endpointHash = new Uint8Array(createHash("sha256").update(input.endpoint).digest());
    const known = await devicesOf(tx, ctx.scope);
    if (known.some(({ fingerprint }) => fingerprint === Buffer.from(endpointHash).toString("hex"))) return known;
    if (known.length >= MOST_DEVICES) {
      throw new AppError("invalid", "Ten devices are reminded already. Take one away first.");
    }
    const id = newId();
    await tx.pushSubscription.create({
      data: {
        ...{ organisationId, id, clientId, endpointHash, createdAt: ctx.now() },
        sealed: sealAddress(id, input),
        userAgent: userAgent.slice(0, 300),
      },
      select: { id: true },
    });
    await audit(tx, ctx, { action: "reminder.device_added", subjectId: id, clientId });
    return devicesOf(tx, ctx.scope);
  });
}

/** Forgets a browser. One that is not there, or not theirs, is not found. */
export function removeDevice(ctx: ClientContext, { deviceId: id }: { deviceId: string }): Promise<Device[]> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { count } = await tx.pushSubscription.deleteMany({ where: { organisationId, clientId, id } });
    if (count === 0) throw new AppError("not_found", "Not found.");
    await audit(tx, ctx, { action: "reminder.device_removed", subjectId: id, clientId });
    return devicesOf(tx, ctx.scope);
  });
}

/**
 * Turns every reminder off for whoever holds the link of a letter, ratings included. Nothing is told about whose link
 * it is, and a second press changes nothing.
 */
export async function stopReminders(
  { now, requestId }: RequestContext,
  { token }: { token: string },
): Promise<{ stopped: boolean }> {
  const whose = whoseReminders(token);
  if (!whose) return { stopped: false };
  const { organisationId, clientId } = whose;
  await withOrganisation(whose, async (tx) => {
    const on = { where: { organisationId, clientId, enabled: true }, data: { enabled: false } };
    const [reminders, ratings] = [await tx.reminder.updateMany(on), await tx.ratingReminder.updateMany(on)];
    if (reminders.count + ratings.count === 0) return;
    await tx.reminderChoice.updateMany({ where: { organisationId, clientId }, data: { version: { increment: 1 } } });
    await audit(tx, { scope: whose, actorId: null, now, requestId }, { action: "reminder.stopped", clientId });
  });
  return { stopped: true };
}
