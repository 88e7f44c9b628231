import { newId } from "#lib/uuid.ts";
import { type Matrix, ownCoachOnly } from "#test/matrix.ts";
import type { TimelineFilter } from "./timeline/schema.ts";

export const recordMatrix: Matrix<"record"> = {
  climb: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
  head: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
  timeline: {
    input: ({ client }) => ({
      clientId: client.clientId,
      show: ["wins", "notes"] as const satisfies TimelineFilter[],
      after: { at: "2026-11-18T12:00:00.000Z", kind: "note" as const, id: newId() },
    }),
    verdicts: ownCoachOnly,
  },
  sources: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
};
