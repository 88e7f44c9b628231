import type { Transaction } from "#server/db/client.ts";
import type { MemberRole } from "#server/db/generated/enums.ts";
import type { Tenant } from "#server/scope.ts";

type Member = { id: string; name: string; roles: readonly MemberRole[] };

/** Members of staff who can sign in, by name. */
export async function membersOf(tx: Transaction, { organisationId }: Tenant): Promise<Member[]> {
  const rows = await tx.membership.findMany({
    where: { organisationId, disabledAt: null, user: { disabledAt: null } },
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
    select: { id: true, roles: true, user: { select: { name: true } } },
    take: 500,
  });
  return rows.map(({ user, ...member }) => ({ ...member, name: user.name }));
}

/** The name of a member of staff, also of one who was there once; empty for nobody. */
export async function nameOf(tx: Transaction, { organisationId }: Tenant, id: string): Promise<string> {
  const row = await tx.membership.findUnique({
    where: { organisationId_id: { organisationId, id } },
    select: { user: { select: { name: true } } },
  });
  return row?.user.name ?? "";
}
