import { type Signal, sourceOf } from "#domain/efficacy/sources.ts";
import { attemptsForTimeline } from "#features/challenge-ladder/attempts/queries.ts";
import { entryFields, toEntry } from "#features/journal/queries.ts";
import { stepOutcome } from "#features/preliminary-work/schema.ts";
import { namesOf } from "#features/safety/people/queries.ts";
import { flagsOf } from "#features/safety/queries.ts";
import { practice } from "#features/safety/schema.ts";
import { fileName, mediaTypes } from "#lib/file-kind.ts";
import type { Vault } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { CoachScope } from "#server/scope.ts";
import { practiceSignal } from "../../sources/queries.ts";

import type { Placed, TimelineEntry, TimelineKind } from "../schema.ts";

/** Of a long note the timeline shows the beginning; the whole of it is under Notes. */
const EXCERPT = 400;

type Without<T> = T extends unknown ? Omit<T, "id" | "at" | "day"> : never;
/** What an entry says, without when and which. */
export type Detail = Without<TimelineEntry>;

type Wanted = { clientId: string; vault: Vault; ids: readonly string[] };
/** By the id of what it is about. */
type Found = readonly (readonly [string, Detail])[];
type Reader = (tx: Transaction, scope: CoachScope, wanted: Wanted) => Promise<Found>;

/**
 * What the entries of a page say, by "kind id". What is gone, or cannot be read, is left out.
 *
 * @param scope of a coach for whom `ownClient` has found this client
 */
export async function detailsOf(
  tx: Transaction,
  scope: CoachScope,
  { clientId, vault, rows }: { clientId: string; vault: Vault; rows: readonly Placed[] },
): Promise<Map<string, Detail>> {
  const details = new Map<string, Detail>();
  for (const [kind, placed] of Map.groupBy(rows, (row) => row.kind)) {
    const found = await readers[kind](tx, scope, { clientId, vault, ids: placed.map(({ id }) => id) });
    for (const [id, detail] of found) details.set(`${kind} ${id}`, detail);
  }
  return details;
}

const fed = (signal: Signal | null) => signal && sourceOf(signal);

async function experiences(tx: Transaction, { organisationId }: CoachScope, { vault, ids }: Wanted): Promise<Found> {
  const rows = await tx.masteryExperience.findMany({
    where: { organisationId, id: { in: [...ids] }, sharing: "shared", deletedAt: null },
    select: entryFields,
  });
  return rows.map((row) => {
    const entry = toEntry(vault, row);
    const kind = entry.kind === "past" ? "past_success" : "win";
    const { what, occurredOn, yearOnly, source } = entry;
    return [row.id, { kind, what, occurredOn, yearOnly, feeding: fed({ kind, named: source }) }];
  });
}

async function flags(
  tx: Transaction,
  scope: CoachScope,
  { clientId, vault, ids }: Wanted,
): Promise<readonly Flagged[]> {
  const all = await flagsOf(tx, scope, clientId, vault);
  return all.filter(({ id }) => ids.includes(id));
}
type Flagged = Awaited<ReturnType<typeof flagsOf>>[number];

async function ladders(
  tx: Transaction,
  { organisationId }: CoachScope,
  { vault, ids }: Wanted,
  kind: "ladder_offered" | "ladder_agreed",
): Promise<Found> {
  const rows = await tx.ladder.findMany({
    where: { organisationId, id: { in: [...ids] } },
    select: { id: true, title: true },
  });
  return rows.map(({ id, title }) => [id, { kind, title: vault.open("ladder.title", id, title), feeding: null }]);
}

/** What needs nothing but its own name. */
const bare = (kind: "contact" | "joined" | "engagement_started"): Reader => {
  return async (_tx, _scope, { ids }) => ids.map((id) => [id, { kind, feeding: null }]);
};

const readers: Record<TimelineKind, Reader> = {
  win: experiences,
  past_success: experiences,
  async rating(tx, { organisationId }, { ids }) {
    const rows = await tx.rating.findMany({
      where: { organisationId, id: { in: [...ids] } },
      select: { id: true, strength: true, scale: { select: { title: true } } },
    });
    return rows.map(({ id, strength, scale }) => [
      id,
      { kind: "rating", scale: scale.title, strength: strength === null ? null : Number(strength), feeding: null },
    ]);
  },
  async attempt(tx, scope, { clientId, vault, ids }) {
    const rows = await attemptsForTimeline(tx, scope, clientId, vault, ids);
    return rows.map(({ id, rungTitle, outcome, assisted, forecast }) => [
      id,
      {
        ...{ kind: "attempt", rungTitle, outcome, assisted, forecast },
        feeding: fed({ kind: "attempt", met: outcome === "met", assisted: assisted ?? false }),
      },
    ]);
  },
  async session(tx, { organisationId }, { ids }) {
    const rows = await tx.coachingSession.findMany({
      where: { organisationId, id: { in: [...ids] } },
      select: { id: true, state: true, minutes: true, sharedAt: true },
    });
    return rows.map(({ id, state, minutes, sharedAt }) => [
      id,
      {
        ...{ kind: "session", state, minutes, isSummaryShared: sharedAt !== null },
        feeding: fed({ kind: "session", held: state === "held" }),
      },
    ]);
  },
  async practice(tx, { organisationId }, { ids }) {
    const rows = await tx.practiceDistress.findMany({
      where: { organisationId, id: { in: [...ids] } },
      select: { id: true, practice: true, ending: true },
    });
    return rows.flatMap((row) => {
      const known = practice.safeParse(row.practice);
      const ending = row.ending === "finished" || row.ending === "stopped" ? row.ending : null;
      const feeding = fed(practiceSignal(row));
      return known.success ? [[row.id, { kind: "practice", practice: known.data, ending, feeding }] as const] : [];
    });
  },
  async small_step(tx, { organisationId }, { vault, ids }) {
    const rows = await tx.microRung.findMany({
      where: { organisationId, id: { in: [...ids] }, removedAt: null },
      select: { id: true, step: true, outcome: true },
    });
    return rows.map(({ id, step, ...row }) => {
      const outcome = stepOutcome.parse(row.outcome);
      const words = vault.open("micro_rung.step", id, step);
      return [id, { kind: "small_step", step: words, outcome, feeding: fed({ kind: "small_step", outcome }) }];
    });
  },
  async note(tx, scope, { vault, ids }) {
    const rows = await tx.coachNote.findMany({
      where: { organisationId: scope.organisationId, id: { in: [...ids] }, removedAt: null },
      select: { id: true, sharing: true, body: true, shownAt: true, authorId: true },
    });
    const nameOf = await namesOf(
      tx,
      scope,
      rows.map(({ authorId }) => authorId),
    );
    return rows.map(({ id, sharing, body, shownAt, authorId }) => {
      const text = vault.open("coach_note.body", id, body);
      const isShown = shownAt !== null;
      return [
        id,
        {
          ...{ kind: "note", sharing, isShown, isCut: text.length > EXCERPT, author: nameOf(authorId) },
          text: text.slice(0, EXCERPT).toWellFormed(),
          feeding: isShown ? fed({ kind: "words_shown" }) : null,
        },
      ];
    });
  },
  async document(tx, scope, { vault, ids }) {
    const rows = await tx.document.findMany({
      where: { organisationId: scope.organisationId, id: { in: [...ids] }, removedAt: null },
      select: { id: true, name: true, mediaType: true, sharing: true, addedBy: true },
    });
    const nameOf = await namesOf(
      tx,
      scope,
      rows.map(({ addedBy }) => addedBy),
    );
    return rows.flatMap(({ id, name, mediaType, sharing, addedBy }) => {
      const type = mediaTypes.find((each) => each === mediaType);
      const shown = type && fileName(vault.open("document.name", id, name), type);
      return shown
        ? [[id, { kind: "document", name: shown, sharing, author: nameOf(addedBy), feeding: null }] as const]
        : [];
    });
  },
  async flag_raised(tx, scope, wanted) {
    return (await flags(tx, scope, wanted)).map(({ id, kind: flagKind, raisedBy }) => [
      id,
      { kind: "flag_raised", flagKind, byClient: raisedBy === "client", feeding: null },
    ]);
  },
  async flag_closed(tx, scope, wanted) {
    return (await flags(tx, scope, wanted)).map(({ id, kind: flagKind }) => [
      id,
      { kind: "flag_closed", flagKind, feeding: null },
    ]);
  },
  async ladder_saved(tx, { organisationId }, { vault, ids }) {
    const rows = await tx.ladderVersion.findMany({
      where: { organisationId, id: { in: [...ids] } },
      select: { id: true, version: true, ladder: { select: { id: true, title: true } } },
    });
    return rows.map(({ id, version, ladder }) => [
      id,
      { kind: "ladder_saved", title: vault.open("ladder.title", ladder.id, ladder.title), version, feeding: null },
    ]);
  },
  ladder_offered: (tx, scope, wanted) => ladders(tx, scope, wanted, "ladder_offered"),
  ladder_agreed: (tx, scope, wanted) => ladders(tx, scope, wanted, "ladder_agreed"),
  contact: bare("contact"),
  joined: bare("joined"),
  engagement_started: bare("engagement_started"),
  async engagement_event(tx, { organisationId }, { ids }) {
    const rows = await tx.engagementEvent.findMany({
      where: { organisationId, id: { in: [...ids] } },
      select: { id: true, kind: true },
    });
    return rows.map(({ id, kind: event }) => [id, { kind: "engagement_event", event, feeding: null }]);
  },
};
