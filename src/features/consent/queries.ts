import { AppError } from "#domain/errors.ts";
import type { Transaction } from "#server/db/client.ts";
import type { ConsentPurpose } from "#server/db/generated/enums.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope, Tenant } from "#server/scope.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import type { MyConsent } from "./schema.ts";

/** What a client reads when they have not agreed to a purpose that something needs. */
const refusals: Record<ConsentPurpose, string> = {
  coaching_record: "Nothing is kept until you agree to it. You can decide under Settings, at any time.",
  share_with_coach: "You have not agreed to share entries with your coach. You can decide under Settings, at any time.",
  share_by_default: "New entries start as private. You can decide otherwise under Settings, at any time.",
  screens: "No check-in is kept until you agree to it. You can decide on the page of the check-ins, at any time.",
};

/** A client's newest decision about each purpose they have decided on. */
export async function decisionsOf(tx: Transaction, { organisationId }: Tenant, clientId: string) {
  const rows = await tx.consent.findMany({
    where: { organisationId, clientId },
    distinct: ["purpose"],
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    select: { purpose: true, granted: true, textVersion: true, decidedAt: true },
  });
  return new Map(rows.map((row) => [row.purpose, row]));
}

/** What a client agrees to now: their newest decision per purpose; undecided is no. */
export async function consentsOf(
  tx: Transaction,
  tenant: Tenant,
  clientId: string,
): Promise<Record<ConsentPurpose, boolean>> {
  const decisions = await decisionsOf(tx, tenant, clientId);
  const granted = (purpose: ConsentPurpose) => decisions.get(purpose)?.granted ?? false;
  return {
    coaching_record: granted("coaching_record"),
    share_with_coach: granted("share_with_coach"),
    share_by_default: granted("share_by_default"),
    screens: granted("screens"),
  };
}

/**
 * Lets a client's write pass only with their consent; runs in the transaction of the write.
 *
 * @throws {AppError} `forbidden`, in words for the client, when they have not agreed or have withdrawn
 */
export async function requireConsent(tx: Transaction, scope: ClientScope, purpose: ConsentPurpose): Promise<void> {
  const consents = await consentsOf(tx, scope, scope.clientId);
  if (!consents[purpose]) throw new AppError("forbidden", refusals[purpose]);
}

/** Decisions as the client sees them. */
export function toMyConsent(decisions: Awaited<ReturnType<typeof decisionsOf>>): MyConsent {
  const of = (purpose: ConsentPurpose) => {
    const row = decisions.get(purpose);
    return row ? { granted: row.granted, textVersion: row.textVersion, decidedAt: row.decidedAt.toISOString() } : null;
  };
  return {
    coaching_record: of("coaching_record"),
    share_with_coach: of("share_with_coach"),
    share_by_default: of("share_by_default"),
  };
}

/** What the client has decided so far. */
export function consentOf({ scope }: ClientContext): Promise<MyConsent> {
  return withOrganisation(scope, async (tx) => toMyConsent(await decisionsOf(tx, scope, scope.clientId)));
}
