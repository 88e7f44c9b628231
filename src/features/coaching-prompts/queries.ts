import { mayBegin } from "#domain/safety/distress.ts";
import type { Prompt as DomainPrompt } from "#domain/safety/prompts.ts";
import { coachingPrompts } from "#domain/safety/prompts.ts";
import { attributedEventsOf } from "#features/attribution/queries.ts";
import { attemptsForTimeline } from "#features/challenge-ladder/attempts/queries.ts";
import { ownClient } from "#features/clients/queries.ts";
import { sharedEntriesOf } from "#features/journal/queries.ts";
import { flagsOf } from "#features/safety/queries.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";

/** Prompts read as far back as this. */
const RECENT = 20;

/** What a coach might bring up with their own client; from what they may see anyway, never from private words. */
export function promptsForCoach(
  ctx: CoachContext,
  { clientId }: { clientId: string },
): Promise<{ prompts: DomainPrompt[] }> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const { sharingGranted, entries } = await sharedEntriesOf(tx, ctx.scope, clientId, vault);
    const attempts = await attemptsForTimeline(tx, ctx.scope, clientId, vault);
    const flags = await flagsOf(tx, ctx.scope, clientId, vault);
    const practices = await tx.practiceDistress.findMany({
      where: { organisationId, clientId },
      orderBy: { beganAt: "desc" },
      take: RECENT,
      select: { before: true, beganAt: true },
    });
    await audit(tx, ctx, { action: "prompts.read", clientId });
    const prompts = coachingPrompts(
      {
        wins: entries.map(({ id, occurredOn, difficulty, effort, recall }) => ({
          id,
          at: occurredOn,
          difficulty,
          effort,
          specific: recall !== null && recall.actions !== "",
        })),
        attempts: attempts.map(({ id, at, forecast, outcome, effort }) => ({
          id,
          at,
          forecast,
          met: outcome === "met",
          effort,
        })),
        events: sharingGranted ? await attributedEventsOf(tx, ctx.scope, clientId) : [],
        openFlags: flags.filter(({ closedAt }) => closedAt === null).map(({ kind }) => kind),
        putOff: practices.filter(({ before }) => !mayBegin(before)).map(({ beganAt }) => beganAt),
      },
      ctx.now(),
    );
    return { prompts };
  });
}
