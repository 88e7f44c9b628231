import { audiences } from "#content/audiences.ts";
import { focusExamples } from "#content/focus-examples.ts";
import { presetFocus, type UseCase, useCasePresets, useCases, useCasesFor } from "#content/use-cases.ts";
import { AppError } from "#domain/errors.ts";
import { openPhases, weekOfEngagement } from "#domain/protocol/phases.ts";
import { consentsOf } from "#features/consent/queries.ts";
import { sessionsHeldOf } from "#features/sessions/held/queries.ts";
import { dayIn } from "#lib/day.ts";
import { timeZones } from "#lib/time-zone.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { Audience, EngagementStatus } from "#server/db/generated/enums.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachScope } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { invitationStateOf } from "./invitations/queries.ts";
import type { ClientHeader, ClientOptions, ClientRef } from "./schema.ts";

/** A client of the acting coach, with the engagement that makes them so. */
export type OwnClient = {
  clientId: string;
  name: string;
  email: string | null;
  timeZone: string;
  archivedAt: Date | null;
  /** Of the client; every change to the client or their engagement's plan raises it. */
  version: number;
  engagementId: string;
  audience: Audience;
  status: EngagementStatus;
  /** A calendar day, `YYYY-MM-DD`, in the client's zone. */
  startsOn: string;
  plannedWeeks: number;
  /** Added beyond the plan; together they are `weeks`. */
  extraWeeks: number;
  weeks: number;
  useCase: UseCase | null;
  supervisorId: string | null;
  /** Opens with `vault.open("engagement.focus", engagementId, …)`. */
  sealedFocus: Uint8Array;
};

/**
 * The coach's own client: one with whom they have an engagement that is not completed; archived ones too.
 *
 * @throws {AppError} `not_found` when there is no such client, or when they are another coach's
 */
export async function ownClient(
  tx: Transaction,
  { organisationId, coachId }: CoachScope,
  clientId: string,
): Promise<OwnClient> {
  const row = await tx.engagement.findFirst({
    where: { organisationId, coachId, clientId, status: { not: "completed" } },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    select: {
      id: true,
      audience: true,
      status: true,
      startsOn: true,
      plannedWeeks: true,
      extraWeeks: true,
      useCase: true,
      supervisorId: true,
      focus: true,
      client: { select: { name: true, email: true, timeZone: true, archivedAt: true, version: true } },
    },
  });
  if (!row) throw new AppError("not_found", "Not found.");
  const { id: engagementId, startsOn, focus, useCase, client, ...engagement } = row;
  return {
    clientId,
    ...client,
    engagementId,
    ...engagement,
    weeks: engagement.plannedWeeks + engagement.extraWeeks,
    useCase: useCases.find((each) => each === useCase) ?? null,
    startsOn: startsOn.toISOString().slice(0, 10),
    sealedFocus: focus,
  };
}

/** The head of a client's record, for their own coach. */
export function headerOf(ctx: CoachContext, { clientId }: ClientRef): Promise<ClientHeader> {
  return withOrganisation(ctx.scope, async (tx) => {
    const { sealedFocus, archivedAt, ...client } = await ownClient(tx, ctx.scope, clientId);
    const week = weekOfEngagement(client.startsOn, ctx.now(), client.timeZone);
    // None of them waits for another: they travel together.
    const [vault, sessionsHeld, invitation, consents] = await Promise.all([
      vaultOf(tx, ctx.scope, clientId),
      sessionsHeldOf(tx, ctx.scope, client),
      invitationStateOf(tx, ctx.scope, clientId, ctx.now()),
      consentsOf(tx, ctx.scope, clientId),
      audit(tx, ctx, { action: "record.read", clientId }),
    ]);
    return {
      ...client,
      focus: vault.open("engagement.focus", client.engagementId, sealedFocus),
      archivedAt: archivedAt?.toISOString() ?? null,
      week,
      phases: openPhases({
        week,
        // Until sessions are recorded, one a week is assumed.
        sessionsHeld: sessionsHeld ?? (week ?? 1) - 1,
        planned: client.plannedWeeks,
        extra: client.extraWeeks,
      }),
      invitation,
      consents,
    };
  });
}

/** What the form for a client offers; a new one starts today, where the coach is. */
export async function clientOptionsFor(ctx: CoachContext): Promise<ClientOptions> {
  const { timeZone } = await withOrganisation(ctx.scope, (tx) =>
    tx.user.findUniqueOrThrow({ where: { id: ctx.actorId }, select: { timeZone: true } }),
  );
  return {
    audiences: audiences.map((audience) => ({
      audience,
      examples: [...focusExamples[audience]],
      presets: useCasesFor(audience).map((useCase) => ({
        useCase,
        focus: presetFocus(useCase, audience),
        weeks: useCasePresets[useCase].weeks,
      })),
    })),
    timeZones: timeZones(),
    timeZone,
    today: dayIn(timeZone, ctx.now()),
  };
}
