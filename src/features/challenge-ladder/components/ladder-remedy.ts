import type { Finding, Fix, UnsafeToMiss } from "#domain/ladder/finding.ts";
import { designPolicy } from "#domain/ladder/policy.ts";
import { limits, type RungInput } from "../schema.ts";
import { type Change, changeDraft, type Draft, emptyRung } from "./ladder-draft.ts";

/** A field of the builder, for putting the cursor there. */
export type FieldOfRung = { readonly rungId: string; readonly field: keyof RungInput };

/** What one press does about a finding: change the draft, lead to the field that needs words, or to another place. */
export type Remedy = {
  readonly change?: Change;
  readonly focus?: FieldOfRung;
  /** The safety section of the record, or the ladder as the client sees it. */
  readonly lead?: "safety" | "preview";
  /** What the press does where it is not what the fix is usually called. */
  readonly label?: "insert_rungs" | "reforecast";
};

export type Makings = {
  /** Makes the ids of rungs that are put in. */
  readonly newId: () => string;
  /** Names the half-way step before a rung of that title. */
  readonly halfWayTitle: (title: string) => string;
};

/**
 * How a fix of the domain becomes one press. Null when nothing on the ladder answers it any more, or when the ladder is
 * full. What has been put in once is not put in again: the finding then asks for the client's new estimate.
 */
export function remedyOf(finding: Pick<Finding, "fix" | "data">, draft: Draft, makings: Makings): Remedy | null {
  const remedy = answerTo(finding, draft, makings);
  return remedy?.change && changeDraft(draft, remedy.change).rungs.length > limits.rungs ? null : remedy;
}

function answerTo({ fix, data }: Pick<Finding, "fix" | "data">, draft: Draft, makings: Makings): Remedy | null {
  const { rungs } = draft;
  const { newId } = makings;
  switch (fix.kind) {
    case "add_rungs":
      return put(
        rungs.length,
        Array.from({ length: fix.count }, () => emptyRung(newId())),
      );
    case "join_rungs":
      return { change: { kind: "all", changes: joins(draft, fix.count) } };
    case "insert_rung": {
      // After rungs that do not rise, any step is a jump: no rung in between would mend that.
      if (data.before === 0) return null;
      const { forecast, further } = fix;
      const added = [fix.expectedDistress, ...further].map((expectedDistress) =>
        emptyRung(newId(), { forecast, expectedDistress }),
      );
      return {
        ...put(placeOf(rungs, fix.beforeRungId), added),
        ...(added.length > 1 && { label: "insert_rungs" }),
      };
    }
    case "move_rung":
      return {
        change: { kind: "place", rungId: fix.rungId, beside: fix.beforeRungId, side: "before" },
        focus: { rungId: fix.rungId, field: "title" },
      };
    case "split_rung":
      return split(rungs, fix, makings);
    case "make_safe_to_miss":
      return makeSafeToMiss(rungs, fix, makings);
    case "ask_agreement":
      return { lead: "preview" };
    case "open_referral":
      return { lead: "safety" };
    default:
      return focusFor(fix);
  }
}

function focusFor(fix: Fix): Remedy | null {
  switch (fix.kind) {
    case "write_criterion":
    case "raise_rung":
      return { focus: { rungId: fix.rungId, field: "criterion" } };
    case "vary_context":
      return { focus: { rungId: fix.rungId, field: "context" } };
    case "ask_client": {
      const [first] = fix.questions;
      return first ? { focus: first } : null;
    }
    default:
      return null;
  }
}

type SplitFix = { readonly rungId: string; readonly targetForecast: number };

function split(rungs: readonly RungInput[], { rungId, targetForecast }: SplitFix, makings: Makings): Remedy | null {
  const at = rungs.findIndex(({ id }) => id === rungId);
  const rung = rungs[at];
  if (!rung) return null;
  if (hasHalfWay(rung, rungs[at - 1], makings)) return { focus: { rungId, field: "forecast" }, label: "reforecast" };
  const halfWay = { id: makings.newId(), title: makings.halfWayTitle(rung.title), forecast: targetForecast };
  return { change: { kind: "split", rungId, halfWay }, focus: { rungId: halfWay.id, field: "criterion" } };
}

/** Steps of expected distress that are too small to halve. */
const SMALLEST_STEP = 5;

/** Whether a half-way step stands before a rung already, still as it was put in or with words of its own. */
function hasHalfWay(rung: RungInput, below: RungInput | undefined, { halfWayTitle }: Makings): boolean {
  if (!below) return (rung.expectedDistress ?? 100) <= SMALLEST_STEP;
  const gap = gapBetween(below, rung);
  return below.title === halfWayTitle(rung.title).slice(0, limits.title) || gap <= SMALLEST_STEP;
}

/** Merges the two neighbours that are closest in expected distress, as often as asked. */
function joins(draft: Draft, count: number): Change[] {
  const changes: Change[] = [];
  let now = draft;
  for (let done = 0; done < count && now.rungs.length > 1; done += 1) {
    const gaps = now.rungs.slice(1).map((rung, index) => gapBetween(now.rungs[index], rung));
    const lower = now.rungs[gaps.indexOf(Math.min(...gaps))];
    if (!lower) break;
    const merge = { kind: "merge", rungId: lower.id } as const;
    changes.push(merge);
    now = changeDraft(now, merge);
  }
  return changes;
}

/** Unknown gaps come last: nobody can say that those rungs are close. */
function gapBetween(lower: RungInput | undefined, upper: RungInput): number {
  const [from, to] = [lower?.expectedDistress ?? null, upper.expectedDistress];
  return from === null || to === null ? Number.MAX_SAFE_INTEGER : Math.abs(to - from);
}

type SafeFix = { readonly rungId: string; readonly missing: readonly UnsafeToMiss[] };

/**
 * Stakes and the talk afterwards are set at once; wins that have to come first are put in as easier rungs; a rung that is
 * more often missed gets a half-way step. Only the flag itself is for the record's safety section.
 */
function makeSafeToMiss(rungs: readonly RungInput[], { rungId, missing }: SafeFix, makings: Makings): Remedy | null {
  const at = rungs.findIndex(({ id }) => id === rungId);
  if (at < 0) return null;
  if (missing.every((reason) => reason === "safety_flag")) return { lead: "safety" };

  const fields: Partial<RungInput> = {
    ...(missing.includes("stakes") && { stakes: "reversible" }),
    ...(missing.includes("no_debrief") && { debriefPlanned: true }),
  };
  const { targetForecast: forecast, setbackAfterRungs } = designPolicy;
  const smaller = missing.includes("forecast_too_low")
    ? split(rungs, { rungId, targetForecast: forecast }, makings)
    : null;
  if (missing.every((reason) => reason === "forecast_too_low" || reason === "safety_flag") && smaller) return smaller;
  const halved = smaller?.change ? smaller : null;
  const wins = missing.includes("too_early") ? setbackAfterRungs - at - (halved ? 1 : 0) : 0;
  const easier = Array.from({ length: Math.max(0, wins) }, () => emptyRung(makings.newId(), { forecast }));
  const [first] = easier;
  return {
    change: {
      kind: "all",
      changes: [
        { kind: "edit", rungId, fields },
        ...(halved?.change ? [halved.change] : []),
        ...(first ? [{ kind: "insert", at, rungs: easier } as const] : []),
      ],
    },
    ...(first ? { focus: { rungId: first.id, field: "title" } } : halved?.focus && { focus: halved.focus }),
  };
}

function placeOf(rungs: readonly RungInput[], rungId: string): number {
  return Math.max(
    0,
    rungs.findIndex((rung) => rung.id === rungId),
  );
}

function put(at: number, added: readonly RungInput[]): Remedy {
  const [first] = added;
  return {
    change: { kind: "insert", at, rungs: added },
    ...(first && { focus: { rungId: first.id, field: "title" } }),
  };
}
