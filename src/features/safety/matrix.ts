import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { anyClient, type Matrix, ownClientOnly, ownCoachOnly } from "#test/matrix.ts";
import { aMoment, asCoach, type ClientPerson, type Practice } from "#test/people.ts";
import { raiseFlag } from "./commands.ts";
import type { RaiseInput } from "./schema.ts";

/** A valid observation about a client. */
export function aFlag({ clientId }: Pick<ClientPerson, "clientId">, change: Partial<RaiseInput> = {}): RaiseInput {
  return {
    operationId: newId(),
    clientId,
    kind: "performance_trauma",
    observed: "Shook when the stage was named",
    ...change,
  };
}

/** A practice that a client has begun, as guided practice keeps it. */
export async function begunPractice(
  practice: Practice,
  { clientId }: Pick<ClientPerson, "clientId">,
  operationId: string,
  before = 3,
) {
  const { organisationId } = practice;
  const begun = { organisationId, id: newId(), clientId, operationId, practice: "reliving", before, beganAt: aMoment };
  await withOrganisation(practice, (tx) => tx.practiceDistress.create({ data: begun }));
}

export const safetyMatrix: Matrix<"safety"> = {
  ofClient: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
  raise: { input: ({ client }) => aFlag(client), verdicts: ownCoachOnly },
  close: {
    input: async ({ practice, coach, client }) => {
      const { id, version } = await raiseFlag(asCoach(practice, coach), aFlag(client));
      return { flagId: id, version, outcome: "Talked it through; they see a psychologist now" };
    },
    verdicts: ownCoachOnly,
  },
  mine: { input: () => undefined, verdicts: anyClient },
  reportNotOk: { input: () => ({ operationId: newId() }), verdicts: anyClient },
  practiceEnded: {
    input: async ({ practice, client }) => {
      const practiceId = newId();
      await begunPractice(practice, client, practiceId);
      return { practiceId, operationId: newId(), ending: "finished", after: 3 };
    },
    verdicts: ownClientOnly,
  },
  supervised: { input: () => undefined, verdicts: { supervisor: "ok" } },
};
