import { evidencePatterns } from "#domain/journal/evidence-patterns.ts";
import { dayIn } from "#lib/day.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { meaningFields, toMeaning } from "../meaning/queries.ts";
import { patterns as patternsSchema } from "./schema.ts";

/** As many of the newest entries as are counted: more than a few years of writing every day. */
const MOST = 2_000;

const facts = {
  id: true,
  occurredOn: true,
  yearOnly: true,
  lifeDomain: true,
  source: true,
  context: true,
  difficulty: true,
  meaning: { select: meaningFields },
} as const;

/** Patterns in the client's own evidence. */
export function patternsOf(ctx: ClientContext) {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { timeZone } = await tx.client.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: clientId } },
      select: { timeZone: true },
    });
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const rows = await tx.masteryExperience.findMany({
      where: { organisationId, clientId, deletedAt: null },
      orderBy: [{ occurredOn: "desc" }, { id: "desc" }],
      take: MOST,
      select: facts,
    });
    await audit(tx, ctx, { action: "journal.read", clientId });
    const found = evidencePatterns(
      rows.map(({ id, occurredOn, context, meaning, ...row }) => ({
        ...row,
        occurredOn: occurredOn.toISOString().slice(0, 10),
        context: context ? vault.open("mastery_experience.context", id, context) : "",
        strengths: toMeaning(vault, meaning).strengths,
      })),
      dayIn(timeZone, ctx.now()),
    );
    return patternsSchema.parse(found);
  });
}
