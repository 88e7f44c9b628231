import { screensConsent } from "#content/consent/screens.ts";
import { AppError } from "#domain/errors.ts";
import { decisionsOf, requireConsent } from "#features/consent/queries.ts";
import { isAlone } from "#features/self-use/queries.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { raise } from "../commands.ts";
import { safetyOf } from "../queries.ts";
import {
  answersIn,
  isDeclining,
  outcomeOf,
  ptsdThresholdOf,
  type ScreeningRow,
  screeningFields,
  toScreen,
} from "./queries.ts";
import type { DecideInput, TakeInput, TakeReceipt } from "./schema.ts";

const OTHER_KEPT = "Another check-in was kept from this page already; this one was not. Press once more to send it.";

/**
 * Keeps a client's check-in. One that asks to pause or stop also raises a flag in the same transaction, which says that
 * a check-in calls for care and nothing of the answers: somebody is told, and has to acknowledge it. Without a coach
 * there is nobody to tell: the check-in itself holds what it asks to, and a coach who joins finds a flag that says so.
 *
 * @throws {AppError} `forbidden` without the client's consent to check-ins; `conflict` when this operation id has kept
 *   other answers
 */
export function takeScreen(ctx: ClientContext, { operationId, screen, answers }: TakeInput): Promise<TakeReceipt> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    // Shared with `assertPractiseAllowed`: what this check-in forbids is not accepted after it was kept.
    await tx.$executeRaw`
      select from tenant.client where organisation_id = ${organisationId}::uuid and id = ${clientId}::uuid for update`;
    const operation = { organisationId_clientId_operationId: { organisationId, clientId, operationId } };
    const earlier = await tx.screening.findUnique({ where: operation, select: screeningFields });
    const vault = await vaultOf(tx, ctx.scope, clientId);
    if (!earlier) {
      await requireConsent(tx, ctx.scope, "coaching_record");
      await requireConsent(tx, ctx.scope, "screens");
      const id = newId();
      const result = vault.seal("screening.result", id, JSON.stringify({ answers }));
      await tx.screening.create({
        data: { organisationId, id, clientId, operationId, screen, takenAt: ctx.now(), result },
        select: { id: true },
      });
      await audit(tx, ctx, { action: "screening.taken", subjectId: id, clientId });
    }
    if (earlier && !isSame(vault, earlier, { screen, answers })) throw new AppError("conflict", OTHER_KEPT);
    const row = earlier ?? (await tx.screening.findUniqueOrThrow({ where: operation, select: screeningFields }));
    const ptsdThreshold = await ptsdThresholdOf(tx, ctx.scope);
    const declining = await isDeclining(tx, ctx.scope, clientId);
    const outcome = outcomeOf(toScreen(vault, row), { ptsdThreshold, declining }, ctx.now());
    const callsForCare = outcome.care === "pause" || outcome.care === "stop";
    if (callsForCare && !(await isAlone(tx, ctx.scope, ctx.actorId))) {
      const kind = outcome.care === "stop" ? "check_in_stop" : "check_in";
      const by = { raisedBy: "client", raisedById: clientId } as const;
      await raise(tx, ctx, { operationId, clientId, kind, observed: "" }, by);
    }
    return { outcome, allowed: await allowedNow(tx, ctx) };
  });
}

function isSame(vault: Vault, row: ScreeningRow, { screen, answers }: Pick<TakeInput, "screen" | "answers">): boolean {
  const kept = answersIn(vault, row);
  return row.screen === screen && kept.length === answers.length && kept.every((each, at) => each === answers[at]);
}

async function allowedNow(tx: Transaction, { scope, now }: ClientContext): Promise<TakeReceipt["allowed"]> {
  const { allowed } = await safetyOf(tx, scope, scope.clientId, now());
  return { ...allowed };
}

/**
 * Keeps a client's decision about check-ins beside the earlier ones. Deciding the same again adds nothing.
 *
 * @throws {AppError} `conflict` when the text has changed since it was read
 */
export function decideOnScreens(
  ctx: ClientContext,
  { granted, textVersion }: DecideInput,
): Promise<{ granted: boolean }> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    if (textVersion !== screensConsent.version) {
      throw new AppError("conflict", "This text has changed since you opened the page. Please read it again.", {
        current: screensConsent.version,
      });
    }
    await tx.$executeRaw`
      select from tenant.client where organisation_id = ${organisationId}::uuid and id = ${clientId}::uuid
      for no key update`;
    const before = (await decisionsOf(tx, ctx.scope, clientId)).get("screens");
    if (before?.granted !== granted || before.textVersion !== textVersion) {
      const row = { organisationId, id: newId(), clientId, purpose: "screens" as const, granted, textVersion };
      await tx.consent.create({ data: { ...row, decidedAt: ctx.now() }, select: { id: true } });
      await audit(tx, ctx, { action: "consent.decided", clientId });
    }
    return { granted };
  });
}
