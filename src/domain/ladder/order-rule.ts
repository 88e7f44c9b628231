import { withDefaults } from "../input.ts";
import type { Finding } from "./finding.ts";
import { type Ladder, rungsInOrder } from "./ladder.ts";
import { type DesignPolicy, designPolicy } from "./policy.ts";

/**
 * Rungs that are clearly easier than the one before: a ladder goes up. Apart from `checkDesign`, to whose rules on gaps
 * a step down is no climb. Rungs whose expected distress is unknown are passed over.
 *
 * @returns one finding per such rung, lowest first; the fix puts it before the first rung that is harder
 * @throws {AppError} `invalid` for a figure outside its range or a rung that stands twice
 */
export function checkOrder(ladder: Ladder, policy: Partial<DesignPolicy> = {}): Finding[] {
  const { clearlyEasier } = withDefaults(designPolicy, policy);
  const felt = rungsInOrder(ladder).flatMap(({ id, title, expectedDistress }) =>
    expectedDistress === null ? [] : [{ id, title, expectedDistress }],
  );
  return felt.slice(1).flatMap((rung, index): Finding[] => {
    const below = felt[index];
    const harder = felt.find(({ expectedDistress }) => expectedDistress > rung.expectedDistress);
    if (!below || !harder || below.expectedDistress - rung.expectedDistress < clearlyEasier) return [];
    return [
      {
        code: "out_of_order",
        rungId: rung.id,
        data: { expectedDistress: rung.expectedDistress, before: below.expectedDistress },
        message: `“${rung.title}” is easier than the rung before it. A ladder goes up, step by step.`,
        fix: { kind: "move_rung", rungId: rung.id, beforeRungId: harder.id, text: "Move it to its place" },
        source: "Practitioner guides to graded practice",
      },
    ];
  });
}
