import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDesign } from "./design-check.ts";
import { aLadder, aRung } from "./ladder.fixture.ts";

const climbing = (...distress: number[]) =>
  aLadder({
    rungs: distress.map((expectedDistress, index) =>
      aRung({ id: `rung-${index + 1}`, position: index, context: `${index}`, expectedDistress }),
    ),
  });

/** The climb with the rungs of its first fix put in. */
function mended(distress: number[]): number[] {
  const finding = checkDesign(climbing(...distress)).find(({ code }) => code.startsWith("gap"));
  if (finding?.fix.kind !== "insert_rung") return distress;
  const { expectedDistress, further } = finding.fix;
  const at = Number(finding.rungId?.split("-")[1]) - 1;
  return distress.toSpliced(at, 0, expectedDistress ?? 0, ...further);
}

describe("the rungs that a gap needs", () => {
  it.each([
    ["a gap of sixty", [5, 65], [5, 20, 35, 50, 65]],
    ["a gap of thirty-one", [10, 41], [10, 20, 31, 41]],
    ["a jump after small steps", [10, 12, 14, 40], [10, 12, 14, 18, 24, 34, 40]],
  ])("are put in together: %s", (_, before, after) => {
    expect(mended(before)).toEqual(after);
    expect(mended(after)).toEqual(after);
  });

  it("leave no gap that is too wide, however wide it was", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 16, max: 69 }), (from, gap) => {
        const after = mended([from, from + gap]);
        expect(mended(after)).toEqual(after);
      }),
    );
  });

  it("do not make the ladder longer than a ladder should be", () => {
    const long = Array.from({ length: 13 }, (_, index) => index);
    expect(mended([...long, 69])).toHaveLength(15);
  });
});
