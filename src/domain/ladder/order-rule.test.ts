import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aLadder, aRung } from "./ladder.fixture.ts";
import { checkOrder } from "./order-rule.ts";

const rising = (...distress: (number | null)[]) =>
  aLadder({
    rungs: distress.map((expectedDistress, index) =>
      aRung({ id: `rung-${index + 1}`, position: index, expectedDistress }),
    ),
  });

describe("checkOrder", () => {
  it("has nothing to say about a ladder that goes up, or nearly so", () => {
    expect(checkOrder(aLadder())).toEqual([]);
    expect(checkOrder(rising(10, 20, 11, 30))).toEqual([]);
  });

  it("names a rung that is clearly easier than the one before, and its place", () => {
    expect(checkOrder(rising(33, 10, 22, 44, 54, 63))).toMatchObject([
      {
        code: "out_of_order",
        rungId: "rung-2",
        data: { expectedDistress: 10, before: 33 },
        fix: { kind: "move_rung", rungId: "rung-2", beforeRungId: "rung-1" },
      },
    ]);
    expect(checkOrder(rising(10, 30, 40, 20))).toMatchObject([{ fix: { rungId: "rung-4", beforeRungId: "rung-2" } }]);
  });

  it("looks past rungs that nobody has estimated", () => {
    expect(checkOrder(rising(30, null, 10))).toMatchObject([{ rungId: "rung-3", fix: { beforeRungId: "rung-1" } }]);
    expect(checkOrder(rising(null, null))).toEqual([]);
  });

  it("is satisfied once each rung it names has been moved", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 15 }), (distress) => {
        let { rungs } = rising(...distress);
        for (let press = 0; press <= distress.length; press += 1) {
          const [fix] = checkOrder(aLadder({ rungs })).map((finding) => finding.fix);
          if (fix?.kind !== "move_rung") break;
          const moved = rungs.filter(({ id }) => id === fix.rungId);
          const others = rungs.filter(({ id }) => id !== fix.rungId);
          const at = others.findIndex(({ id }) => id === fix.beforeRungId);
          rungs = others.toSpliced(at, 0, ...moved).map((rung, position) => ({ ...rung, position }));
        }
        expect(checkOrder(aLadder({ rungs }))).toEqual([]);
      }),
    );
  });
});
