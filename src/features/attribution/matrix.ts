import { logWin } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { type Matrix, ownClientOnly } from "#test/matrix.ts";
import { asClient } from "#test/people.ts";
import type { World } from "#test/world.ts";
import type { ExplainInput } from "./schema.ts";

/** An explanation of something, in which luck did it. */
export function anExplanation(of: Pick<ExplainInput, "subject" | "subjectId">, change: Partial<ExplainInput> = {}) {
  return {
    operationId: newId(),
    locus: 2,
    stability: 3,
    control: 2,
    globality: null,
    outsideCause: false,
    cause: "They were in a good mood",
    ...of,
    ...change,
  } satisfies ExplainInput;
}

const aSubject = async ({ practice, client }: Pick<World, "practice" | "client">) => ({
  subject: "win" as const,
  subjectId: (await logWin(asClient(practice, client), aWin())).id,
});

export const attributionMatrix: Matrix<"attribution"> = {
  mine: { input: aSubject, verdicts: ownClientOnly },
  explain: { input: async (world) => anExplanation(await aSubject(world)), verdicts: ownClientOnly },
};
