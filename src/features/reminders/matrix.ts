import { createECDH, randomBytes } from "node:crypto";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { anyClient, type Matrix, ownClientOnly } from "#test/matrix.ts";
import { aMoment } from "#test/people.ts";
import { roles, type World } from "#test/world.ts";
import type { AddDeviceInput, ChooseInput } from "./schema.ts";

/** Evenings on working days by mail, nothing at night. */
export function aChoice(change: Partial<ChooseInput> = {}): ChooseInput {
  return {
    ...{ version: 0, channel: "mail", quietFrom: 21 * 60, quietUntil: 8 * 60 },
    moment: { enabled: true, days: [1, 2, 3, 4, 5], minutes: [18 * 60] },
    review: { enabled: false, minute: 17 * 60 },
    rating: { enabled: false, hour: 9 },
    ...change,
  };
}

/** What a browser gives when it lets itself be reached. */
export function aDevice(endpoint = `https://updates.push.services.mozilla.com/wpush/v2/${newId()}`): AddDeviceInput {
  const curve = createECDH("prime256v1");
  const p256dh = curve.generateKeys().toString("base64url");
  return { endpoint, keys: { p256dh, auth: randomBytes(16).toString("base64url") } };
}

async function aDeviceOfTheirs({ practice, client }: World) {
  const deviceId = newId();
  await withOrganisation(practice, (tx) =>
    tx.pushSubscription.create({
      data: {
        ...{ organisationId: practice.organisationId, clientId: client.clientId, id: deviceId },
        ...{ endpointHash: randomBytes(32), sealed: randomBytes(40), userAgent: "", createdAt: aMoment },
      },
    }),
  );
  return { deviceId };
}

export const remindersMatrix: Matrix<"reminders"> = {
  mine: { input: () => undefined, verdicts: anyClient },
  choose: { input: () => aChoice(), verdicts: anyClient },
  addDevice: { input: () => aDevice(), verdicts: anyClient },
  removeDevice: { input: aDeviceOfTheirs, verdicts: ownClientOnly },
  stop: { input: () => ({ token: "x" }), verdicts: Object.fromEntries(roles.map((role) => [role, "ok"])) },
};
