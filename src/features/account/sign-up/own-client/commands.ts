import { dayIn } from "#lib/day.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { renewSession, type SignedIn } from "#server/auth/session.ts";
import { createVault } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { RequestContext } from "#server/trpc/context.ts";

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

/**
 * Gives somebody who has an account, whatever they are elsewhere, a place of their own, and leads them there. Whoever has
 * one already is only led there. Nothing goes from one place into another.
 */
export async function beginAlone(
  ctx: RequestContext & { readonly signedIn: SignedIn },
): Promise<{ organisationId: string }> {
  const { userId, name, email, timeZone, sessionId } = ctx.signedIn;
  const [fresh, at] = [newId(), ctx.now()];
  const { organisationId, session } = await withOrganisation({ organisationId: fresh }, async (tx) => {
    // Of several presses at once the first makes it, and the others find it.
    await tx.$queryRaw`select id from directory."user" where id = ${userId}::uuid for no key update`;
    const own = await tx.membership.findFirst({
      where: { userId, roles: { isEmpty: true }, disabledAt: null },
      select: { organisationId: true },
    });
    const organisationId = own?.organisationId ?? fresh;
    if (!own) {
      await tx.organisation.create({ data: { id: organisationId, name, timeZone, createdAt: at } });
      const coachId = newId();
      await tx.membership.create({
        data: { organisationId, id: coachId, userId, roles: [], createdAt: at },
        select: { id: true },
      });
      await makeOwnClient(tx, { organisationId, coachId, userId, name, email, timeZone }, at);
      const { now, requestId } = ctx;
      await audit(tx, { scope: { organisationId }, actorId: userId, now, requestId }, { action: "practice.created" });
    }
    const place = { organisationId, as: "client" as const };
    return { organisationId, session: await renewSession({ sessionId, place, now: at }, tx) };
  });
  if (session) ctx.cookies?.setSession(session.token, session.expires);
  return { organisationId };
}
