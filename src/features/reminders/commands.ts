import { createHash, randomUUID } from "node:crypto";
import { AppError } from "#domain/errors.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { sealAddress } from "#server/push/deliver.ts";
import { isPushEndpoint } from "#server/push/services.ts";
import { whoseReminders } from "#server/reminders/off-link.ts";
import type { ClientScope } from "#server/scope.ts";
import type { RequestContext } from "#server/trpc/context.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { devicesOf, settingsOf } from "./queries.ts";
import { type AddDeviceInput, type ChooseInput, type Device, MOST_DEVICES, type ReminderSettings } from "./schema.ts";

/**
 * Keeps what a client wants to be reminded of, and how. Choosing starts afresh: what went unanswered is forgotten, and
 * nothing from before this moment is reminded of. Whoever had none and begins gets new links in their letters.
 *
 * @throws {AppError} `conflict` with the settings as they are, when another device changed them
 */
export function chooseReminders(ctx: ClientContext, input: ChooseInput): Promise<ReminderSettings> {
  const { organisationId, clientId } = ctx.scope;
  const { version, moment, review, rating, ...how } = input;
  const isOn = moment.enabled || review.enabled || rating.enabled;
  return withOrganisation(ctx.scope, async (tx) => {
    // Nobody needs a permission to be left alone.
    if (isOn) await requireConsent(tx, ctx.scope, "coaching_record");
    const begins = isOn && !(await hasAnyOn(tx, ctx.scope));
    await keepChoice(tx, ctx.scope, version, { ...how, ...(begins && { offCode: randomUUID() }) });
    const key = { organisationId, clientId };
    const since = ctx.now();
    const rows = [
      { kind: "moment" as const, ...moment, since },
      { kind: "review" as const, enabled: review.enabled, days: [], minutes: [review.minute], since },
    ];
    for (const { kind, ...kept } of rows) {
      await tx.reminder.upsert({
        where: { organisationId_clientId_kind: { ...key, kind } },
        create: { ...key, kind, ...kept },
        update: kept,
        select: { kind: true },
      });
    }
    await tx.ratingReminder.upsert({
      where: { organisationId_clientId: key },
      create: { ...key, ...rating, since },
      update: { ...rating, since },
      select: { hour: true },
    });
    await audit(tx, ctx, { action: isOn ? "reminder.chosen" : "reminder.declined", clientId });
    return settingsOf(tx, ctx.scope);
  });
}

async function hasAnyOn(tx: Transaction, { organisationId, clientId }: ClientScope): Promise<boolean> {
  const where = { organisationId, clientId, enabled: true };
  return (await tx.reminder.count({ where })) + (await tx.ratingReminder.count({ where })) > 0;
}

type How = Pick<ChooseInput, "channel" | "quietFrom" | "quietUntil"> & { offCode?: string };

async function keepChoice(tx: Transaction, scope: ClientScope, version: number, how: How): Promise<void> {
  const { organisationId, clientId } = scope;
  const isNew =
    version === 0 &&
    (await tx.reminderChoice.createMany({ data: [{ organisationId, clientId, ...how }], skipDuplicates: true })).count >
      0;
  if (isNew) return;
  const { count } = await tx.reminderChoice.updateMany({
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
 * Turns every reminder off for whoever holds the link of a letter. Nothing is told about whose link it is, and a second
 * press changes nothing. A link from before the client began anew is dead: it says so, and stops nothing.
 */
export async function stopReminders(
  { now, requestId }: RequestContext,
  { token }: { token: string },
): Promise<{ stopped: boolean }> {
  const whose = whoseReminders(token);
  if (!whose) return { stopped: false };
  const { organisationId, clientId, code } = whose;
  const stopped = await withOrganisation({ organisationId }, async (tx) => {
    const mine = { where: { organisationId, clientId, offCode: code } };
    if ((await tx.reminderChoice.count(mine)) === 0) return false;
    const on = { where: { organisationId, clientId, enabled: true }, data: { enabled: false } };
    const [reminders, ratings] = [await tx.reminder.updateMany(on), await tx.ratingReminder.updateMany(on)];
    if (reminders.count + ratings.count === 0) return true;
    await tx.reminderChoice.updateMany({ ...mine, data: { version: { increment: 1 } } });
    await audit(
      tx,
      { scope: { organisationId }, actorId: null, now, requestId },
      { action: "reminder.stopped", clientId },
    );
    return true;
  });
  return { stopped };
}
