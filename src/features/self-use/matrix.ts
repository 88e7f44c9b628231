import { newId } from "#lib/uuid.ts";
import { newToken } from "#server/auth/token.ts";
import { anyClient, type Matrix } from "#test/matrix.ts";
import { roles } from "#test/world.ts";

const nobodyKnowsIt = Object.fromEntries(roles.map((role) => [role, "not_found" as const]));

/** Everybody in the world of the matrix has a coach; that somebody without one may do this, self-use.db.test.ts shows. */
const onlyAlone = { client: "forbidden" } as const;

export const selfUseMatrix: Matrix<"selfUse"> = {
  mine: { input: () => undefined, verdicts: anyClient },
  ladders: { input: () => undefined, verdicts: onlyAlone },
  starts: { input: () => undefined, verdicts: onlyAlone },
  inviteCoach: {
    input: () => ({ operationId: newId(), email: `${newId()}@example.org`, focus: "Speak up" }),
    verdicts: onlyAlone,
  },
  withdrawInvitation: { input: () => undefined, verdicts: onlyAlone },
  coachInvitation: {
    input: ({ practice }) => ({ organisationId: practice.organisationId, token: newToken() }),
    verdicts: nobodyKnowsIt,
  },
  acceptAsCoach: {
    input: ({ practice }) => ({ organisationId: practice.organisationId, token: newToken() }),
    verdicts: nobodyKnowsIt,
  },
};
