import { type Reflection, reflection, type Task } from "#features/challenge-ladder/attempts/schema.ts";
import { newId } from "#lib/uuid.ts";
import type { Life } from "../life.ts";
import type { LadderStory, RungStory, Try } from "../story.ts";

/** A client's ladders, their rungs, and what was tried on them. */
export function ladderRows(life: Life) {
  const rows = life.story.ladders.map((ladder) => {
    const id = newId();
    const rungs = ladder.rungs.map((rung, index) => rungRow(life, id, rung, index + 1));
    const attempts = ladder.tries.map((each) => {
      const { id: rungId } = at(rungs, each.rung);
      return attemptRow(life, rungId, at(ladder.rungs, each.rung), each);
    });
    return { ladder: ladderRow(life, id, ladder), rungs, attempts };
  });
  return {
    ladders: rows.map(({ ladder }) => ladder),
    rungs: rows.flatMap(({ rungs }) => rungs),
    attempts: rows.flatMap(({ attempts }) => attempts),
  };
}

function ladderRow({ organisationId, clientId, engagementId, vault, calendar }: Life, id: string, ladder: LadderStory) {
  const { title, templateKey = null, made, agreed } = ladder;
  const createdAt = calendar.at(made, 10, 30);
  const agreedAt = agreed === null ? null : calendar.at(agreed, 19, 15);
  return {
    organisationId,
    id,
    clientId,
    engagementId,
    title: vault.seal("ladder.title", id, title),
    templateKey,
    status: agreedAt ? ("agreed" as const) : ("draft" as const),
    offeredAt: createdAt,
    agreedAt,
    createdAt,
    updatedAt: createdAt,
  };
}

function rungRow({ organisationId, vault }: Life, ladderId: string, rung: RungStory, position: number) {
  const id = newId();
  const [forecast, efficacy] = rung.sure;
  return {
    organisationId,
    id,
    ladderId,
    position,
    title: vault.seal("rung.title", id, rung.title),
    criterion: vault.seal("rung.criterion", id, rung.criterion),
    context: vault.seal("rung.context", id, rung.context),
    conditions: vault.seal("rung.conditions", id, rung.conditions ?? ""),
    support: vault.seal("rung.support", id, rung.support ?? ""),
    expectedDistress: rung.distress,
    efficacy,
    forecast,
    stakes: rung.stakes,
  };
}

function at<Rung>(rungs: readonly Rung[], position: number): Rung {
  const rung = rungs[position - 1];
  if (!rung) throw new Error(`There is no rung ${position}.`);
  return rung;
}

function attemptRow(life: Life, rungId: string, { title, criterion }: Task, tried: Try) {
  const { organisationId, clientId, vault, calendar, random } = life;
  const id = newId();
  const forecastAt = calendar.at(tried.ago, 8, random.between(0, 55));
  const opened = {
    organisationId,
    id,
    clientId,
    rungId,
    operationId: newId(),
    forecast: tried.forecast,
    forecastAt,
    task: vault.seal("attempt.task", id, JSON.stringify({ title, criterion } satisfies Task)),
    createdAt: forecastAt,
  };
  if (tried.met === null) return opened;
  const { met, helped = false, effort, distress, said } = tried;
  return {
    ...opened,
    outcomeOperationId: newId(),
    outcome: met ? ("met" as const) : ("missed" as const),
    attemptedAt: calendar.at(tried.ago, random.between(12, 20), random.between(0, 59)),
    assisted: helped,
    effort,
    distressBefore: distress[0],
    distressAfter: distress[1],
    reflection: said ? vault.seal("attempt.reflection", id, answers(said)) : null,
  };
}

function answers(given: Partial<Reflection>): string {
  return JSON.stringify(reflection.parse(given));
}
