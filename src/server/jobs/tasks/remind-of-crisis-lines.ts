import { subDays } from "date-fns";
import { daysConfirmed } from "#domain/safety/helplines.ts";
import { workerDatabase } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import { log } from "#server/log.ts";
import { postOnce } from "#server/mail/notice.ts";
import type { Tenant } from "#server/scope.ts";
import { organisations } from "../organisations.ts";

/** Whoever does not look is asked again after this many days, and so on. */
const AGAIN_DAYS = 30;
const DAY = 86_400_000;

/**
 * Asks owners to compare their crisis helplines with the services again, half a year after they did. One letter per
 * owner and month, however often this runs and whenever it is killed.
 */
export async function remindOfCrisisLines(now = new Date()): Promise<void> {
  const troubles: unknown[] = [];
  for await (const organisationId of organisations()) {
    try {
      await remind({ organisationId }, now);
    } catch (err) {
      log.error({ action: "crisis_lines.not_reminded", organisationId, err });
      troubles.push(err);
    }
  }
  if (troubles.length > 0) throw new AggregateError(troubles, `${troubles.length} organisations were not reminded`);
}

async function remind(tenant: Tenant, now: Date): Promise<void> {
  const { organisationId } = tenant;
  await withOrganisation(
    tenant,
    async (tx) => {
      const newest = await tx.crisisConfirmation.findMany({
        where: { organisationId },
        distinct: ["country"],
        orderBy: [{ confirmedAt: "desc" }, { id: "desc" }],
        select: { id: true, confirmedAt: true },
      });
      const due = newest
        .filter(({ confirmedAt }) => confirmedAt <= subDays(now, daysConfirmed))
        .toSorted((a, b) => a.confirmedAt.getTime() - b.confirmedAt.getTime());
      const [oldest] = due;
      if (!oldest) return;
      const overdue = Math.floor((now.getTime() - oldest.confirmedAt.getTime()) / DAY) - daysConfirmed;
      const occasion = String(Math.floor(overdue / AGAIN_DAYS));
      const { name: practiceName } = await tx.organisation.findUniqueOrThrow({
        where: { id: organisationId },
        select: { name: true },
      });
      const owners = await tx.membership.findMany({
        where: { organisationId, disabledAt: null, user: { disabledAt: null }, roles: { has: "owner" } },
        select: { id: true, user: { select: { email: true } } },
      });
      const url = new URL("/organisation/crisis-help", env().PUBLIC_URL).href;
      for (const { id: memberId, user } of owners) {
        const notice = { subjectId: oldest.id, step: "crisis_lines_due" as const, occasion, memberId };
        await postOnce(tx, tenant, notice, { template: "crisis_lines_due", to: user.email, url, practiceName }, now);
      }
    },
    workerDatabase(),
  );
}
