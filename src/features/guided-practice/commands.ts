import { eyesOpen } from "#content/practices/eyes-open.ts";
import { reliving } from "#content/practices/reliving.ts";
import type { PracticeStep } from "#content/practices/script.ts";
import { mayBegin } from "#domain/safety/distress.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { assertPractiseAllowed } from "#features/safety/queries.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import type { BeginInput, Begun, GuidedPractice } from "./schema.ts";

const scripts: Record<GuidedPractice, readonly PracticeStep[]> = { reliving, adapted_practice: eyesOpen };

/**
 * Begins a guided practice with the client's own rating of their distress: the script, or none from 7 of 10 on, when it
 * is not the moment. Either leaves a trace. Its end is told to `safety.practiceEnded`. Throws `contraindicated` while
 * safety pauses it.
 */
export function beginPractice(ctx: ClientContext, { operationId, practice, before }: BeginInput): Promise<Begun> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    await assertPractiseAllowed(tx, ctx.scope, clientId, practice, ctx.now());
    const { count } = await tx.practiceDistress.createMany({
      data: [{ organisationId, id: newId(), clientId, operationId, practice, before, beganAt: ctx.now() }],
      skipDuplicates: true,
    });
    const begun = await tx.practiceDistress.findUniqueOrThrow({
      where: { organisationId_clientId_operationId: { organisationId, clientId, operationId } },
      select: { id: true, practice: true, before: true },
    });
    const isTheMoment = mayBegin(begun.before) && begun.practice === practice;
    const action = isTheMoment ? "practice.begun" : "practice.put_off";
    if (count === 1) await audit(tx, ctx, { action, subjectId: begun.id, clientId });
    return {
      steps: isTheMoment ? scripts[practice].map(({ title, lines }) => ({ title, lines: [...lines] })) : null,
    };
  });
}
