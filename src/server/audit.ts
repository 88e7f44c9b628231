import { newId } from "#lib/uuid.ts";
import type { Transaction } from "#server/db/client.ts";
import { Prisma } from "#server/db/generated/client.ts";
import type { Tenant } from "#server/scope.ts";

/** Who did it, in which tenant, when. Every `Acting` context of a procedure is one. */
export type Actor = {
  readonly scope: Tenant;
  readonly actorId: string | null;
  readonly now: () => Date;
  readonly requestId: string | null;
};

/** What was done: `noun.verb` in the past tense, with ids only. A list view is one entry. */
export type Deed = { action: `${string}.${string}`; subjectId?: string; clientId?: string };

/** Writes one audit entry in the transaction of the deed itself: no deed without its entry, no entry without its deed. */
export async function audit(tx: Transaction, actor: Actor, { action, subjectId, clientId }: Deed): Promise<void> {
  await tx.auditEntry.create({
    data: {
      organisationId: actor.scope.organisationId,
      id: newId(),
      at: actor.now(),
      actorId: actor.actorId,
      action,
      subjectId: subjectId ?? null,
      clientId: clientId ?? null,
      requestId: actor.requestId,
    },
    select: { id: true },
  });
}

/** The same entry as a statement, for what is read in one trip: see `readInOrganisation`. */
export function entryOf({ scope, now, actorId, requestId }: Actor, { action, subjectId, clientId }: Deed): Prisma.Sql {
  return Prisma.sql`
    insert into tenant.audit_entry (organisation_id, id, at, actor_id, action, subject_id, client_id, request_id)
    values (${scope.organisationId}::uuid, ${newId()}::uuid, ${now()}, ${actorId}::uuid, ${action},
      ${subjectId ?? null}::uuid, ${clientId ?? null}::uuid, ${requestId}::uuid)`;
}
