import type { Design } from "./design.ts";
import type { Finding } from "./finding.ts";
import type { Rung } from "./ladder.ts";

/** A gap that is too wide is said once: where it also jumps, the same rungs in between mend both. */
export function incrementalDifficulty({ rungs, policy }: Design): Finding[] {
  const climbs = rungs.slice(1).map((rung, index) => climbBetween(rungs[index], rung));
  return climbs.flatMap((climb, index): Finding[] => {
    if (climb === null) return [];
    const { from, to, gap } = climb;
    const below = { last: climbs[index - 1]?.gap ?? null, oneBefore: climbs[index - 2]?.gap ?? null };
    const before = below.last === null || below.oneBefore === null ? null : below.last + below.oneBefore;
    const between = stepsBetween(climb, below, policy.widestGap).slice(0, Math.max(1, policy.mostRungs - rungs.length));
    const about = { rungId: to.id, fix: rungsBetween(from, to, between), source: guides };

    if (gap > policy.widestGap) {
      const message = `The step up to “${to.title}” is ${gap} points of expected distress; ${policy.widestGap} is enough for one step.`;
      return [{ ...about, code: "gap_too_wide", data: { gap, widest: policy.widestGap }, message }];
    }
    if (before !== null && gap > before) {
      const message = `The step up to “${to.title}” (${gap}) is larger than the two before it together (${before}).`;
      return [{ ...about, code: "gap_jump", data: { gap, before }, message }];
    }
    return [];
  });
}

const guides = "Practitioner guides to graded practice";

type Felt = Rung & { readonly expectedDistress: number };
type Climb = { readonly from: Felt; readonly to: Felt; readonly gap: number };

/** How much more is asked of the client; a step down is no climb. Null when either end is unknown. */
function climbBetween(from: Rung | undefined, to: Rung): Climb | null {
  if (from === undefined || !isFelt(from) || !isFelt(to)) return null;
  return { from, to, gap: Math.max(0, to.expectedDistress - from.expectedDistress) };
}

function isFelt(rung: Rung): rung is Felt {
  return rung.expectedDistress !== null;
}

/** The two climbs below a gap, the last one first; null where unknown. */
type Below = { readonly last: number | null; readonly oneBefore: number | null };

/**
 * Expected distress of the fewest rungs that leave no step too wide and none larger than the two before it together:
 * evenly spread where that does, else each as high as it may be.
 */
function stepsBetween({ from, to, gap }: Climb, below: Below, widest: number): number[] {
  const greedy = highestSteps(gap, below, widest);
  const count = Math.max(1, greedy.length);
  const even = Array.from({ length: count }, (_, index) => Math.round((gap * (index + 1)) / (count + 1)));
  const climbs = even.map((step, index) => step - (even[index - 1] ?? 0));
  const chosen = climbs.every((climb, index) => climb <= mostAfter(climbs.slice(0, index), below, widest))
    ? even
    : greedy;
  const steps = chosen.length === 0 ? even : chosen;
  return steps.map((step) => Math.min(from.expectedDistress + step, to.expectedDistress));
}

/** Each step as wide as it may be, until the rest is no wider; none where not even one point is allowed. */
function highestSteps(gap: number, below: Below, widest: number): number[] {
  const climbs: number[] = [];
  for (let left = gap; ; ) {
    const most = mostAfter(climbs, below, widest);
    if (left <= most) break;
    if (most < 1) return [];
    climbs.push(most);
    left -= most;
  }
  return climbs.map((_, index) => climbs.slice(0, index + 1).reduce((sum, climb) => sum + climb, 0));
}

/** How wide the next climb may be after those below and the ones made since. */
function mostAfter(made: readonly number[], { last, oneBefore }: Below, widest: number): number {
  const [second, first] = [oneBefore, last, ...made].slice(-2);
  return second == null || first == null ? widest : Math.min(widest, second + first);
}

function rungsBetween(from: Felt, to: Felt, [first, ...further]: readonly number[]): Finding["fix"] {
  const text = further.length === 0 ? "Put a rung in between" : `Put ${1 + further.length} rungs in between`;
  return {
    kind: "insert_rung",
    afterRungId: from.id,
    beforeRungId: to.id,
    forecast: null,
    expectedDistress: first ?? null,
    further,
    text,
  };
}
