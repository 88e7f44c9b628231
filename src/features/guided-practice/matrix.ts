import { newId } from "#lib/uuid.ts";
import { anyClient, type Matrix } from "#test/matrix.ts";

export const guidedPracticeMatrix: Matrix<"guidedPractice"> = {
  begin: { input: () => ({ operationId: newId(), practice: "reliving" as const, before: 3 }), verdicts: anyClient },
};
