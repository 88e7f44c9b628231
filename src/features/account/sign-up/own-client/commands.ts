import { dayIn } from "#lib/day.ts";
import { newId } from "#lib/uuid.ts";
import { createVault } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";

/** A first plan: as long as a coached one is at most. */
const WEEKS = 12;
/** Until they say it in their own words, which they do before a coach reads it. */
const FOCUS = "Confidence in what matters to me";

type Person = {
  organisationId: string;
  /** Their own membership, by which they are their own coach. */
  coachId: string;
  userId: string;
  name: string;
  email: string;
  timeZone: string;
};

/** Makes somebody a client of themselves: record, data key, engagement and account. */
export async function makeOwnClient(
  tx: Transaction,
  { organisationId, coachId, userId, name, email, timeZone }: Person,
  at: Date,
): Promise<void> {
  const [clientId, engagementId] = [newId(), newId()];
  await tx.client.create({
    data: { organisationId, id: clientId, name, email, timeZone, createdAt: at, updatedAt: at },
    select: { id: true },
  });
  const vault = await createVault(tx, { organisationId }, clientId, at);
  await tx.engagement.create({
    data: {
      ...{ organisationId, id: engagementId, clientId, coachId, audience: "new_skill", plannedWeeks: WEEKS },
      focus: vault.seal("engagement.focus", engagementId, FOCUS),
      startsOn: new Date(dayIn(timeZone, at)),
      createdAt: at,
    },
    select: { id: true },
  });
  await tx.clientAccount.create({
    data: { organisationId, clientId, userId, createdAt: at },
    select: { userId: true },
  });
}
