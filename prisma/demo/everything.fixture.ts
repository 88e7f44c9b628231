import { type Vault, vaultsOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";

/** Every sealed text of a practice in the clear, and every figure and time, in an order that does not rest on ids. */
export function everythingOf(tenant: Tenant) {
  return withOrganisation(tenant, async (tx) => {
    const { organisationId } = tenant;
    const clients = await tx.client.findMany({ where: { organisationId }, orderBy: { name: "asc" } });
    const vaults = await vaultsOf(
      tx,
      tenant,
      clients.map(({ id }) => id),
    );
    const lives = [];
    for (const client of clients) {
      const vault = vaults.get(client.id);
      if (!vault) throw new Error(`${client.name} has no key.`);
      lives.push({ ...withoutIds(client), ...(await lifeOf(tx, organisationId, client.id, vault)) });
    }
    return lives;
  });
}

async function lifeOf(tx: Transaction, organisationId: string, clientId: string, vault: Vault) {
  const where = { organisationId, clientId };
  const engagements = await tx.engagement.findMany({ where });
  const experiences = await tx.masteryExperience.findMany({
    where,
    orderBy: [{ occurredOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  const meanings = await tx.experienceMeaning.findMany({ where });
  const replies = await tx.entryReply.findMany({ where, orderBy: { at: "asc" } });
  const inventories = await tx.successInventory.findMany({ where });
  const ladders = await tx.ladder.findMany({ where, include: { rungs: { orderBy: { position: "asc" } } } });
  const attempts = await tx.attempt.findMany({ where, orderBy: { forecastAt: "asc" } });
  const flags = await tx.safetyFlag.findMany({ where, orderBy: { raisedAt: "asc" } });
  const goals = await tx.goal.findMany({ where, orderBy: { weight: "desc" } });
  const sessions = await tx.coachingSession.findMany({ where, orderBy: { startsAt: "asc" } });
  const actions = await tx.nextAction.findMany({ where, orderBy: { dueOn: "asc" } });
  const notes = await tx.coachNote.findMany({ where, orderBy: { savedAt: "asc" } });
  const inOrder = { ratings: { orderBy: { ratedAt: "asc" } } } as const;
  const scales = await tx.efficacyScale.findMany({ where, orderBy: { templateKey: "asc" }, include: inOrder });
  const reminders = await tx.reminder.findMany({ where, orderBy: { kind: "asc" } });
  const reviews = await tx.weeklyReview.findMany({ where, orderBy: { week: "asc" } });
  const consents = await tx.consent.findMany({ where, orderBy: { purpose: "asc" } });
  const opened = (place: Parameters<Vault["open"]>[0], id: string, sealed: Uint8Array | null) =>
    sealed && vault.open(place, id, sealed);

  return {
    engagements: engagements.map((row) => ({
      ...withoutIds(row),
      focus: opened("engagement.focus", row.id, row.focus),
      closing: opened("engagement.closing", row.id, row.closing),
    })),
    notes: notes.map((row) => ({
      ...withoutIds(row),
      body: vault.open("coach_note.body", row.id, row.body),
      shown: opened("coach_note.shown", row.id, row.shown),
    })),
    experiences: experiences.map((row) => ({
      ...withoutIds(row),
      what: vault.open("mastery_experience.what", row.id, row.what),
      recall: opened("mastery_experience.recall", row.id, row.recall),
      context: opened("mastery_experience.context", row.id, row.context),
    })),
    meanings: meanings
      .map(({ experienceId, because, strengths, version }) => ({
        version,
        because: opened("experience_meaning.because", experienceId, because),
        strengths: opened("experience_meaning.strengths", experienceId, strengths),
      }))
      .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    replies: replies.map((row) => ({ ...withoutIds(row), words: opened("entry_reply.words", row.id, row.words) })),
    inventories: inventories.map(withoutIds),
    ladders: ladders.map(({ rungs, ...row }) => ({
      ...withoutIds(row),
      title: opened("ladder.title", row.id, row.title),
      rungs: rungs.map((rung) => ({
        ...withoutIds(rung),
        title: opened("rung.title", rung.id, rung.title),
        criterion: opened("rung.criterion", rung.id, rung.criterion),
        context: opened("rung.context", rung.id, rung.context),
        conditions: opened("rung.conditions", rung.id, rung.conditions),
        support: opened("rung.support", rung.id, rung.support),
      })),
    })),
    attempts: attempts.map((row) => ({
      ...withoutIds(row),
      task: opened("attempt.task", row.id, row.task),
      reflection: opened("attempt.reflection", row.id, row.reflection),
    })),
    flags: flags.map((row) => ({
      ...withoutIds(row),
      detail: opened("safety_flag.detail", row.id, row.detail),
      closing: opened("safety_flag.closing", row.id, row.closing),
    })),
    sessions: sessions.map((row) => ({
      ...withoutIds(row),
      notes: opened("coaching_session.notes", row.id, row.notes),
      summary: opened("coaching_session.summary", row.id, row.summary),
      sharedSummary: opened("coaching_session.shared_summary", row.id, row.sharedSummary),
    })),
    actions: actions.map((row) => ({ ...withoutIds(row), what: opened("next_action.what", row.id, row.what) })),
    goals: goals.map((row) => ({ ...withoutIds(row), detail: opened("goal.detail", row.id, row.detail) })),
    scales: scales.map(({ ratings, ...row }) => ({
      ...withoutIds(row),
      norms:
        row.normSd && row.normReliability
          ? { sd: row.normSd.toNumber(), reliability: row.normReliability.toNumber() }
          : null,
      strengths: ratings.flatMap(({ strength }) => strength?.toNumber() ?? []),
    })),
    ratings: scales.flatMap(({ ratings }) => ratings).map(withoutIds),
    consents: consents.map(withoutIds),
    reminders: reminders.map(withoutIds),
    reviews: reviews.map((row) => ({
      ...withoutIds(row),
      reflection: opened("weekly_review.reflection", row.id, row.reflection),
      nextStep: opened("weekly_review.next_step", row.id, row.nextStep),
    })),
  };
}

function withoutIds<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !/^id$|Id$|By$|^revision$/.test(name))) as Row;
}
