import { sealMeaning } from "#features/evidence/meaning/queries.ts";
import { type Recall, recall } from "#features/journal/schema.ts";
import { newId } from "#lib/uuid.ts";
import { type Life, sometime } from "../life.ts";
import type { Success } from "../story.ts";

/** When people write in their journals. */
const EVENING = [17, 22] as const;
/** When coaches answer. */
const MORNING = [8, 11] as const;

/**
 * Wins on their own days; past successes from the inventory, written down the day after joining. With them what they
 * mean to their writer, and what is said about them.
 */
export function experienceRows(life: Life) {
  const { past, wins, joining } = life.story;
  const written = "joined" in joining ? Math.max(1, joining.joined - 1) : 0;
  const told =
    "joined" in joining
      ? [
          ...past.map((success) => ({ success, row: row(life, "past", success, written) })),
          ...wins.map((success) => ({ success, row: row(life, "win", success, success.ago) })),
        ]
      : [];
  return {
    experiences: told.map((each) => each.row),
    meanings: told.flatMap((each) => meaningRow(life, each.success, each.row)),
    replies: told.flatMap((each) => replyRows(life, each.success, each.row)),
    readings: told.flatMap((each) => readingRow(life, each.success, each.row)),
    inventories: past.length > 0 && told.length > 0 ? [inventoryRow(life, written)] : [],
  };
}

type Row = ReturnType<typeof row>;

function row(life: Life, kind: "past" | "win", success: Success, written: number) {
  const { organisationId, clientId, calendar, vault, story } = life;
  const [difficulty = null, effort = null] = success.felt ?? [];
  const id = newId();
  const at = sometime(life, written, EVENING);
  const shares = "joined" in story.joining && story.joining.shares !== "nothing";
  return {
    organisationId,
    id,
    clientId,
    operationId: id,
    revision: id,
    kind,
    sharing: shares && !success.private ? ("shared" as const) : ("private" as const),
    lifeDomain: success.in,
    what: vault.seal("mastery_experience.what", id, success.what),
    recall: success.recall ? vault.seal("mastery_experience.recall", id, answers(success.recall)) : null,
    context: success.where ? vault.seal("mastery_experience.context", id, success.where) : null,
    difficulty,
    effort,
    occurredOn: calendar.day(success.ago),
    createdAt: at,
    updatedAt: at,
  };
}

function meaningRow({ organisationId, clientId, vault }: Life, { because = "", strengths = [] }: Success, of: Row) {
  if (because === "" && strengths.length === 0) return [];
  const sealed = sealMeaning(vault, of.id, { because, strengths: [...strengths] });
  return [{ organisationId, clientId, experienceId: of.id, ...sealed, updatedAt: of.createdAt }];
}

function replyRows(life: Life, { talk = [] }: Success, of: Row) {
  const { organisationId, clientId, coachId, vault } = life;
  return talk.map(({ ago, by, said }) => {
    const id = newId();
    return {
      ...{ organisationId, id, clientId, entryId: of.id, operationId: id },
      ...(by === "coach"
        ? { by: "member" as const, authorId: coachId }
        : { by: "client" as const, authorId: clientId }),
      words: vault.seal("entry_reply.words", id, said),
      at: sometime(life, ago, by === "coach" ? MORNING : EVENING),
    };
  });
}

/** Whoever answered has read what was said until then. */
function readingRow(life: Life, { talk = [] }: Success, of: Row) {
  const { organisationId, clientId } = life;
  const last = talk.findLast(({ by }) => by === "client");
  if (!last) return [];
  return [{ organisationId, entryId: of.id, readerId: clientId, readAt: sometime(life, last.ago, EVENING) }];
}

function inventoryRow(life: Life, written: number) {
  const { organisationId, clientId } = life;
  const at = sometime(life, written, EVENING);
  return { organisationId, clientId, place: "end", chosen: [], startedAt: at, movedAt: at, finishedAt: at };
}

function answers(given: Partial<Recall>): string {
  return JSON.stringify(recall.parse(given));
}
