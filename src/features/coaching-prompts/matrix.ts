import { type Matrix, ownCoachOnly } from "#test/matrix.ts";

export const coachingPromptsMatrix: Matrix<"coachingPrompts"> = {
  ofClient: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
};
