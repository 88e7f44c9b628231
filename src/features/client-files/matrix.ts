import { createHash } from "node:crypto";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { anyCoach, type Matrix, ownCoachOnly } from "#test/matrix.ts";
import { aMoment, asCoach } from "#test/people.ts";
import type { World } from "#test/world.ts";
import { beginImport } from "./client-import/commands.ts";
import type { RawRow } from "./client-import/schema.ts";
import { importRatings } from "./rating-import/commands.ts";
import type { ImportInput } from "./rating-import/schema.ts";

/** A digest as a browser makes it, of a file of its own each time. */
export function digestOf(text: string = newId()): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A row of a file as it is understood, for somebody new. */
export function aRow(change: Partial<RawRow> = {}): RawRow {
  return {
    name: "Ines Imported",
    email: `${newId()}@example.org`,
    focus: "Ask a question in a full lecture hall",
    audience: "student",
    startsOn: "2026-11-16",
    plannedWeeks: "8",
    timeZone: "Europe/Lisbon",
    ...change,
  };
}

async function anImport(world: World) {
  const importId = newId();
  await beginImport(asCoach(world.practice, world.coach), { importId, digest: digestOf(), rows: 3 });
  return { importId };
}

/** A scale of the world's client with two lines; made anew for each call. */
export async function aScale({ practice, client }: Pick<World, "practice" | "client">) {
  const { organisationId } = practice;
  const scaleId = newId();
  await withOrganisation(practice, async (tx) => {
    await tx.efficacyScale.create({
      data: {
        ...{ organisationId, id: scaleId, clientId: client.clientId, templateKey: `own-${scaleId}` },
        ...{ title: "Speaking", createdAt: aMoment, missingAllowed: 0 },
      },
    });
    await tx.scaleItem.createMany({
      data: ["say one sentence", "give a talk"].map((text, index) => ({
        ...{ organisationId, id: newId(), scaleId, position: index + 1, text },
      })),
    });
  });
  return scaleId;
}

async function someRatings(world: World): Promise<ImportInput> {
  return {
    importId: newId(),
    clientId: world.client.clientId,
    scaleId: await aScale(world),
    digest: digestOf(),
    told: true,
    rows: [
      { row: 1, ratedOn: "2026-09-01", score: 40, answers: [] },
      { row: 2, ratedOn: "2026-09-08", score: null, answers: [40, 60] },
    ],
  };
}

export const clientFilesMatrix: Matrix<"clientFiles"> = {
  known: { input: () => undefined, verdicts: anyCoach },
  imports: { input: () => undefined, verdicts: anyCoach },
  begin: { input: () => ({ importId: newId(), digest: digestOf(), rows: 3 }), verdicts: anyCoach },
  add: {
    input: async (world) => ({ ...(await anImport(world)), rows: [{ row: 1, values: aRow({ name: newId() }) }] }),
    verdicts: ownCoachOnly,
  },
  undo: { input: anImport, verdicts: ownCoachOnly },
  exportClients: { input: () => undefined, verdicts: anyCoach },
  ratingTargets: { input: ({ client: { clientId } }) => ({ clientId }), verdicts: ownCoachOnly },
  importRatings: { input: someRatings, verdicts: ownCoachOnly },
  undoRatings: {
    input: async (world) => {
      const input = await someRatings(world);
      await importRatings(asCoach(world.practice, world.coach), input);
      return { clientId: input.clientId, importId: input.importId };
    },
    verdicts: ownCoachOnly,
  },
};
