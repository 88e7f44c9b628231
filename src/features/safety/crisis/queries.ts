import { countryOfZone } from "#content/safety/crisis-help.ts";
import { AppError } from "#domain/errors.ts";
import { dayInMs } from "#domain/moment.ts";
import { daysConfirmed } from "#domain/safety/helplines.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { ClientContext, CoachContext, OwnerContext } from "#server/trpc/procedures.ts";
import { type Confirmation, type CrisisLines, type CrisisStanding, ownEntries } from "./schema.ts";

type Kept = Confirmation & { confirmedById: string };

const countryName = new Intl.DisplayNames("en-GB", { type: "region" });

/** The newest confirmation of every country of an organisation, by name. */
async function confirmationsOf(tx: Transaction, { organisationId }: Tenant): Promise<Kept[]> {
  const rows = await tx.crisisConfirmation.findMany({
    where: { organisationId },
    distinct: ["country"],
    orderBy: [{ confirmedAt: "desc" }, { id: "desc" }],
    select: { country: true, entries: true, dataVerifiedOn: true, confirmedAt: true, confirmedById: true },
  });
  return rows
    .map(({ country, entries, dataVerifiedOn, confirmedAt, confirmedById }) => ({
      country,
      name: countryName.of(country) ?? country,
      entries: entries === null ? null : ownEntries.parse(entries),
      verifiedOn: dataVerifiedOn.toISOString().slice(0, 10),
      confirmedAt: confirmedAt.toISOString(),
      confirmedById,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

function dueAt({ confirmedAt }: Pick<Confirmation, "confirmedAt">): number {
  return Date.parse(confirmedAt) + daysConfirmed * dayInMs;
}

/** What a client's practice has confirmed, and where the client is, as far as is known. */
export function clientHelp(ctx: ClientContext): Promise<{ confirmations: Confirmation[]; timeZone: string }> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { timeZone } = await tx.client.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: clientId } },
      select: { timeZone: true },
    });
    const confirmations = await confirmationsOf(tx, ctx.scope);
    return { confirmations: confirmations.map(({ confirmedById: _, ...shown }) => shown), timeZone };
  });
}

/** For an owner: every confirmed country, who confirmed it, and when it is due again. */
export function crisisLinesOf(ctx: OwnerContext): Promise<CrisisLines> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const confirmations = await confirmationsOf(tx, ctx.scope);
    const people = await tx.membership.findMany({
      where: { organisationId, id: { in: confirmations.map(({ confirmedById }) => confirmedById) } },
      select: { id: true, user: { select: { name: true } } },
    });
    const nameOf = new Map(people.map(({ id, user }) => [id, user.name]));
    const { timeZone } = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { timeZone: true },
    });
    await audit(tx, ctx, { action: "crisis_lines.read" });
    return {
      timeZone,
      unconfirmed: await unconfirmedOf(tx, ctx.scope, confirmations),
      confirmed: confirmations.map(({ confirmedById, ...one }) => ({
        ...one,
        confirmedBy: nameOf.get(confirmedById) ?? "",
        dueOn: new Date(dueAt(one)).toISOString(),
        due: dueAt(one) <= ctx.now().getTime(),
      })),
    };
  });
}

/** Countries in which clients who are coached now live, as far as their time zones tell, and nobody has confirmed. */
async function unconfirmedOf(
  tx: Transaction,
  { organisationId }: Tenant,
  confirmations: readonly Kept[],
): Promise<CrisisLines["unconfirmed"]> {
  const zones = await tx.client.groupBy({
    by: ["timeZone"],
    where: { organisationId, engagements: { some: { status: { not: "completed" } } } },
    _count: true,
  });
  const clientsIn = new Map<string, number>();
  for (const { timeZone, _count } of zones) {
    const country = countryOfZone(timeZone);
    if (country && !confirmations.some((one) => one.country === country)) {
      clientsIn.set(country, (clientsIn.get(country) ?? 0) + _count);
    }
  }
  return [...clientsIn]
    .map(([country, clients]) => ({ country, clients, name: countryName.of(country) ?? country }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** For a coach: whether their practice has confirmed its helplines, and whether they could do it themselves. */
export function crisisStanding(ctx: CoachContext): Promise<CrisisStanding> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const confirmations = await confirmationsOf(tx, ctx.scope);
    const { roles } = await tx.membership.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: coachId } },
      select: { roles: true },
    });
    return {
      confirmed: confirmations.length > 0,
      due: confirmations.some((one) => dueAt(one) <= ctx.now().getTime()),
      mayConfirm: roles.includes("owner"),
    };
  });
}

/**
 * Lets a practice's first invitation out only once somebody has looked at the helplines that its clients would see.
 * A practice that has invited before is reminded instead: nobody's coaching is held up in the middle.
 *
 * @throws {AppError} `invalid`, with what to do
 */
export async function assertHelplinesConfirmed(tx: Transaction, { organisationId }: Tenant): Promise<void> {
  if ((await tx.crisisConfirmation.count({ where: { organisationId }, take: 1 })) > 0) return;
  if ((await tx.invitation.count({ where: { organisationId }, take: 1 })) > 0) return;
  throw new AppError(
    "invalid",
    "Before the first invitation, an owner of your practice looks at the crisis helplines that clients will see and confirms them. You find them under Practice.",
  );
}
