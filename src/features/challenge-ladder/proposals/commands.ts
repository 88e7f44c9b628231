import { AppError } from "#domain/errors.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { proposalFields, toProposal } from "./queries.ts";
import type { AnswerInput, Proposal, ProposeInput } from "./schema.ts";

/** Keeps what the client would change about their own ladder. The same operation id again returns the first receipt. */
export function propose(ctx: ClientContext, input: ProposeInput): Promise<Proposal> {
  const { organisationId, clientId } = ctx.scope;
  const { ladderId, rungId, operationId, text } = input;
  return withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    await assertOwn(tx, ctx.scope, { clientId, ladderId, rungId });
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const id = newId();
    const row = {
      organisationId,
      id,
      clientId,
      ladderId,
      rungId,
      operationId,
      text: vault.seal("ladder_proposal.text", id, text),
      createdAt: ctx.now(),
    };
    const { count } = await tx.ladderProposal.createMany({ data: [row], skipDuplicates: true });
    if (count > 0) await audit(tx, ctx, { action: "proposal.made", subjectId: id, clientId });
    const kept = await tx.ladderProposal.findFirstOrThrow({
      where: { organisationId, clientId, operationId },
      select: proposalFields,
    });
    return toProposal(vault, kept);
  });
}

type About = { clientId: string; ladderId: string; rungId: string | null };

async function assertOwn(tx: Transaction, { organisationId }: Tenant, { clientId, ladderId, rungId }: About) {
  const ladder = await tx.ladder.findFirst({
    where: {
      organisationId,
      id: ladderId,
      clientId,
      status: { not: "archived" },
      offeredAt: { not: null },
      ...(rungId && { rungs: { some: { id: rungId } } }),
    },
    select: { id: true },
  });
  if (!ladder) throw new AppError("not_found", "Not found.");
}

/**
 * Accepts or declines a proposal of one of the coach's own clients, with the coach's words. Accepting changes nothing on
 * the ladder by itself. A proposal that has another answer by now is a `conflict` with it.
 */
export function answerProposal(ctx: CoachContext, { proposalId, state, answer }: AnswerInput): Promise<Proposal> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const where = {
      organisationId,
      id: proposalId,
      ladder: { client: { engagements: { some: { coachId, status: { not: "completed" as const } } } } },
    };
    const found = await tx.ladderProposal.findFirst({ where, select: { clientId: true } });
    if (!found) throw new AppError("not_found", "Not found.");
    const { clientId } = found;
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const { count } = await tx.ladderProposal.updateMany({
      where: { organisationId, id: proposalId, state: "open" },
      data: {
        state,
        answeredAt: ctx.now(),
        answer: answer === "" ? null : vault.seal("ladder_proposal.answer", proposalId, answer),
      },
    });
    const current = toProposal(vault, await tx.ladderProposal.findFirstOrThrow({ where, select: proposalFields }));
    if (count > 0) await audit(tx, ctx, { action: `proposal.${state}`, subjectId: proposalId, clientId });
    else if (current.state !== state || current.answer !== answer) {
      throw new AppError("conflict", "This proposal has been answered meanwhile. The answer stands below.", {
        current,
      });
    }
    return current;
  });
}
