import * as z from "zod";
import { workerDatabase } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { log } from "#server/log.ts";
import { openAddress, push } from "#server/push/deliver.ts";

const payloadSchema = z.object({
  organisationId: z.uuid(),
  subscriptionId: z.uuid(),
  word: z.enum(["open", "review", "paused"]),
  until: z.iso.datetime(),
});

/**
 * Lets one browser know, unless it is too late for that. A browser that its push service has forgotten is forgotten
 * here as well. At least once: the notification has one name on the device, so a second one takes the first one's place.
 *
 * @throws when the service cannot be reached or asks for patience; the queue tries again
 */
export async function sendPush(payload: unknown, now = new Date()): Promise<void> {
  const { organisationId, subscriptionId: id, word, until } = payloadSchema.parse(payload);
  if (now > new Date(until)) return log.warn({ action: "push.too_late", organisationId, reference: id });
  const key = { organisationId_id: { organisationId, id } };
  const row = await withOrganisation(
    { organisationId },
    (tx) => tx.pushSubscription.findUnique({ where: key, select: { sealed: true } }),
    workerDatabase(),
  );
  if (!row) return;
  const answer = await push(openAddress(id, row.sealed), word);
  if (answer === "gone") {
    await withOrganisation(
      { organisationId },
      (tx) => tx.pushSubscription.deleteMany({ where: { organisationId, id } }),
      workerDatabase(),
    );
  }
  if (answer === "refused") log.warn({ action: "push.refused", organisationId, reference: id });
}
