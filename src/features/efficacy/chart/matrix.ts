import { anyClient, anyCoach, type Matrix, ownCoachOnly } from "#test/matrix.ts";

export const changeMatrix: Matrix<"change"> = {
  ofClient: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
  mine: { input: () => undefined, verdicts: anyClient },
  overview: { input: () => undefined, verdicts: anyCoach },
  report: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
  myReport: { input: () => undefined, verdicts: anyClient },
};
