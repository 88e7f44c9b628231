import * as z from "zod";
import { keyOf } from "#domain/journal/own-words.ts";
import { ownClient } from "#features/clients/queries.ts";
import { consentsOf } from "#features/consent/queries.ts";
import { ownEntry } from "#features/journal/queries.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { ExperienceMeaningModel } from "#server/db/generated/models.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import type { Gathered, Meaning, MeaningsOfClient, MyMeaning } from "./schema.ts";

const MOST_READ = 1_000;
const MOST_SENTENCES = 200;
const MOST_SHARED = 200;
const MOST_NAMED = 30;
const MOST_STRENGTHS = 100;
const MOST_WINS = 20;

export const meaningFields = { experienceId: true, because: true, strengths: true, version: true } as const;
type MeaningRow = Pick<ExperienceMeaningModel, keyof typeof meaningFields>;

const names = z.array(z.string());
const newestFirst = [{ occurredOn: "desc" as const }, { id: "desc" as const }];

/** What somebody says of themselves, in the clear; nothing where they have not. */
export function toMeaning(vault: Vault, row: MeaningRow | null): Meaning {
  if (!row) return { because: "", strengths: [] };
  const { experienceId: id, because, strengths } = row;
  return {
    because: because ? vault.open("experience_meaning.because", id, because) : "",
    strengths: strengths ? names.parse(JSON.parse(vault.open("experience_meaning.strengths", id, strengths))) : [],
  };
}

/** What somebody says of themselves, as columns of the row of one entry; nothing said is no value. */
export function sealMeaning(vault: Vault, experienceId: string, { because, strengths }: Meaning) {
  const names = strengths.length > 0 ? JSON.stringify(strengths) : null;
  return {
    because: because === "" ? null : vault.seal("experience_meaning.because", experienceId, because),
    strengths: names === null ? null : vault.seal("experience_meaning.strengths", experienceId, names),
  };
}

/** What the client said about themselves to some entry that is theirs, as the command finds it before it changes it. */
export function ownMeaning(tx: Transaction, { organisationId, clientId }: ClientScope, experienceId: string) {
  return tx.experienceMeaning.findFirst({
    where: { organisationId, clientId, experienceId },
    select: meaningFields,
  });
}

export function myMeaning(ctx: ClientContext, { entryId }: { entryId: string }): Promise<MyMeaning> {
  const { clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await ownEntry(tx, ctx.scope, entryId);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const row = await ownMeaning(tx, ctx.scope, entryId);
    const told = await tellings(tx, ctx.scope, vault);
    await audit(tx, ctx, { action: "meaning.read", subjectId: entryId, clientId });
    const named = strengthsIn(told).map(({ name }) => name);
    return { ...toMeaning(vault, row), version: row?.version ?? 0, named: named.slice(0, MOST_NAMED) };
  });
}

type Telling = Meaning & { entryId: string; what: string };

async function tellings(tx: Transaction, { organisationId, clientId }: ClientScope, vault: Vault): Promise<Telling[]> {
  const rows = await tx.masteryExperience.findMany({
    where: { organisationId, clientId, deletedAt: null, meaning: { isNot: null } },
    orderBy: newestFirst,
    take: MOST_READ,
    select: { id: true, what: true, meaning: { select: meaningFields } },
  });
  return rows.map(({ id, what, meaning }) => ({
    entryId: id,
    what: vault.open("mastery_experience.what", id, what),
    ...toMeaning(vault, meaning),
  }));
}

/** Strengths by how many wins show them; two ways of writing one name are one, called as it was called last. */
function strengthsIn(told: readonly Telling[]): Gathered["strengths"] {
  const shown = told.flatMap(({ entryId, what, strengths }) => strengths.map((name) => ({ name, entryId, what })));
  return [...Map.groupBy(shown, ({ name }) => keyOf(name)).values()]
    .map((same) => ({
      name: same[0]?.name ?? "",
      count: same.length,
      wins: same.slice(0, MOST_WINS).map(({ entryId, what }) => ({ entryId, what })),
    }))
    .toSorted((a, b) => b.count - a.count);
}

/** All that the client says of themselves, gathered from their entries. */
export function gatheredOf(ctx: ClientContext): Promise<Gathered> {
  const { clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const told = await tellings(tx, ctx.scope, await vaultOf(tx, ctx.scope, clientId));
    await audit(tx, ctx, { action: "meaning.read", clientId });
    return {
      sentences: told
        .filter(({ because }) => because !== "")
        .slice(0, MOST_SENTENCES)
        .map(({ entryId, because, what }) => ({ entryId, because, what })),
      strengths: strengthsIn(told).slice(0, MOST_STRENGTHS),
    };
  });
}

/** What a client says of themselves to the entries that they share with their own coach. */
export function meaningsForCoach(ctx: CoachContext, { clientId }: { clientId: string }): Promise<MeaningsOfClient> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    await audit(tx, ctx, { action: "meaning.read", clientId });
    const { share_with_coach: sharesAtAll } = await consentsOf(tx, ctx.scope, clientId);
    if (!sharesAtAll) return { meanings: [] };
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const rows = await tx.masteryExperience.findMany({
      where: { organisationId, clientId, deletedAt: null, sharing: "shared", meaning: { isNot: null } },
      orderBy: newestFirst,
      take: MOST_SHARED,
      select: { id: true, meaning: { select: meaningFields } },
    });
    return { meanings: rows.map(({ id, meaning }) => ({ entryId: id, ...toMeaning(vault, meaning) })) };
  });
}
