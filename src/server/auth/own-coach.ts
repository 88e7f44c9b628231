import { withOrganisation } from "#server/db/tenancy.ts";

/**
 * The membership by which a client coaches themselves: their engagement points to one of their own. It carries no role,
 * so that it is no place to sign in to and reaches nobody else's record.
 *
 * @returns null for a client who has a coach
 */
export function ownCoachOf(
  { organisationId, clientId }: { organisationId: string; clientId: string },
  userId: string,
): Promise<string | null> {
  return withOrganisation({ organisationId }, async (tx) => {
    const engagement = await tx.engagement.findFirst({
      where: { organisationId, clientId, status: { not: "completed" }, coach: { userId, disabledAt: null } },
      select: { coachId: true },
    });
    return engagement?.coachId ?? null;
  });
}
