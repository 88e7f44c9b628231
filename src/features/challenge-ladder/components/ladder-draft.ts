import type { RungInput } from "../schema.ts";
import { type HalfWay, halfWayTo, mergeRungs } from "./rung-surgery.ts";

/** A ladder as it stands on the coach's screen. */
export type Draft = { readonly title: string; readonly rungs: readonly RungInput[] };

export type Change =
  | { readonly kind: "title"; readonly title: string }
  | { readonly kind: "edit"; readonly rungId: string; readonly fields: Partial<RungInput> }
  | { readonly kind: "insert"; readonly at: number; readonly rungs: readonly RungInput[] }
  | { readonly kind: "remove"; readonly rungId: string }
  | { readonly kind: "move"; readonly rungId: string; readonly by: -1 | 1 }
  /** Puts a rung before or after another. */
  | { readonly kind: "place"; readonly rungId: string; readonly beside: string; readonly side: "before" | "after" }
  /** Puts a half-way step before a rung, which keeps its attempts. */
  | { readonly kind: "split"; readonly rungId: string; readonly halfWay: HalfWay }
  /** Makes one rung of a rung and the next one up. */
  | { readonly kind: "merge"; readonly rungId: string }
  /** Makes two rungs of one that was merged from them, unless more has been merged into it since. */
  | { readonly kind: "part"; readonly lower: RungInput; readonly upper: RungInput }
  /** Takes a rung over as another version has it: what it carries is carried once. */
  | { readonly kind: "adopt"; readonly at: number; readonly rung: RungInput }
  /** Puts the rungs that are named into that order; others keep their places. */
  | { readonly kind: "order"; readonly ids: readonly string[] }
  /** Several changes as one step. */
  | { readonly kind: "all"; readonly changes: readonly Change[] }
  | { readonly kind: "replace"; readonly draft: Draft };

/** The draft after a change; a change that fits nowhere leaves it as it is. */
export function changeDraft(draft: Draft, change: Change): Draft {
  const { rungs } = draft;
  switch (change.kind) {
    case "title":
      return { ...draft, title: change.title };
    case "edit":
      return {
        ...draft,
        rungs: rungs.map((rung) => (rung.id === change.rungId ? { ...rung, ...change.fields } : rung)),
      };
    case "insert": {
      const fitting = change.rungs.filter((rung) => !carriesAny(rungs, rung));
      return fitting.length === 0 ? draft : { ...draft, rungs: rungs.toSpliced(change.at, 0, ...fitting) };
    }
    case "remove":
      return { ...draft, rungs: rungs.filter((rung) => rung.id !== change.rungId) };
    case "move": {
      const from = rungs.findIndex((rung) => rung.id === change.rungId);
      const to = from + change.by;
      const rung = rungs[from];
      return rung && to >= 0 && to < rungs.length
        ? { ...draft, rungs: rungs.toSpliced(from, 1).toSpliced(to, 0, rung) }
        : draft;
    }
    case "place": {
      const rung = rungs.find(({ id }) => id === change.rungId);
      const others = rungs.filter(({ id }) => id !== change.rungId);
      const beside = others.findIndex(({ id }) => id === change.beside);
      if (!rung || beside < 0) return draft;
      return { ...draft, rungs: others.toSpliced(change.side === "before" ? beside : beside + 1, 0, rung) };
    }
    case "split": {
      const at = rungs.findIndex(({ id }) => id === change.rungId);
      const rung = rungs[at];
      if (!rung) return draft;
      const halfWay = halfWayTo(rung, rungs[at - 1], change.halfWay);
      return carriesAny(rungs, halfWay) ? draft : { ...draft, rungs: rungs.toSpliced(at, 0, halfWay) };
    }
    case "merge": {
      const at = rungs.findIndex(({ id }) => id === change.rungId);
      const [lower, upper] = at < 0 ? [] : rungs.slice(at, at + 2);
      return lower && upper ? { ...draft, rungs: rungs.toSpliced(at, 2, mergeRungs(lower, upper)) } : draft;
    }
    case "part": {
      const { lower, upper } = change;
      const at = rungs.findIndex(({ id }) => id === lower.id);
      const others = rungs.filter((_, index) => index !== at);
      const asMerged = isSameSet(rungs[at]?.absorbs ?? [], mergeRungs(lower, upper).absorbs);
      return asMerged && !carriesAny(others, upper) ? { ...draft, rungs: rungs.toSpliced(at, 1, lower, upper) } : draft;
    }
    case "adopt":
      return { ...draft, rungs: adoptInto(rungs, change) };
    case "order": {
      const next = change.ids.flatMap((id) => rungs.find((rung) => rung.id === id) ?? []);
      const named = new Set(next);
      const turn = next.values();
      return { ...draft, rungs: rungs.map((rung) => (named.has(rung) ? (turn.next().value ?? rung) : rung)) };
    }
    case "all":
      return change.changes.reduce(changeDraft, draft);
    case "replace":
      return change.draft;
  }
}

const carriedBy = ({ id, absorbs }: RungInput) => [id, ...absorbs];

/** Whether a rung, or one that was merged into it, is among these already. */
function carriesAny(rungs: readonly RungInput[], rung: RungInput): boolean {
  const taken = new Set(rungs.flatMap(carriedBy));
  return carriedBy(rung).some((id) => taken.has(id));
}

type Adoption = { readonly at: number; readonly rung: RungInput };

/** Rungs that the adopted one carries go into it; those that carried it, or what it carries, give it up. */
function adoptInto(rungs: readonly RungInput[], { at, rung }: Adoption): RungInput[] {
  const carried = new Set(carriedBy(rung));
  const left = rungs
    .filter(({ id }) => id === rung.id || !carried.has(id))
    .map((each) =>
      each.absorbs.some((id) => carried.has(id))
        ? { ...each, absorbs: each.absorbs.filter((id) => !carried.has(id)) }
        : each,
    );
  const here = left.findIndex(({ id }) => id === rung.id);
  return here < 0 ? left.toSpliced(at, 0, rung) : left.with(here, rung);
}

/** A rung that is still to be written. */
export function emptyRung(id: string, known: Partial<RungInput> = {}): RungInput {
  return {
    title: "",
    criterion: "",
    context: "",
    conditions: "",
    support: "",
    expectedDistress: null,
    efficacy: null,
    forecast: null,
    stakes: "low",
    debriefPlanned: true,
    absorbs: [],
    ...known,
    id,
  };
}

/** Whether two drafts say the same. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  return (
    one.title === other.title &&
    one.rungs.length === other.rungs.length &&
    one.rungs.every((rung, index) => isSameRung(rung, other.rungs[index]))
  );
}

/** Whether two rungs ask the same with the same estimates. */
export function isSameRung(rung: RungInput, other: RungInput | undefined): boolean {
  return (
    other !== undefined &&
    rungKeys.every((field) => rung[field] === other[field]) &&
    isSameSet(rung.absorbs, other.absorbs)
  );
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join() === other.toSorted().join();
}

const { absorbs: _, ...plain } = emptyRung("");
const rungKeys = Object.keys(plain) as (keyof typeof plain)[];

/** The editable part of a ladder as the server tells it. */
export function draftOf({ title, rungs }: Draft): Draft {
  return { title, rungs: rungs.map(({ id, ...rung }) => emptyRung(id, pick(rung))) };
}

function pick(rung: Omit<RungInput, "id">): Omit<RungInput, "id"> {
  const { title, criterion, context, conditions, support, stakes, debriefPlanned, absorbs } = rung;
  const { expectedDistress, efficacy, forecast } = rung;
  return {
    title,
    criterion,
    context,
    conditions,
    support,
    expectedDistress,
    efficacy,
    forecast,
    stakes,
    debriefPlanned,
    absorbs,
  };
}

/** Attempts of every rung that a rung carries, its own included, each once. */
export function evidenceOf<Each>(
  { id, absorbs }: Pick<RungInput, "id" | "absorbs">,
  attemptsOn: ReadonlyMap<string, readonly Each[]>,
): Each[] {
  return [id, ...absorbs].flatMap((each) => attemptsOn.get(each) ?? []);
}

/** A rung that is different in the two versions, or in one of them only. */
export type Difference = { readonly id: string; readonly mine: RungInput | null; readonly theirs: RungInput | null };

/** What two versions of a ladder disagree on, in the order of mine, then what only theirs has. */
export function differencesOf(mine: Draft, theirs: Draft): Difference[] {
  const ids = [...new Set([...mine.rungs, ...theirs.rungs].map(({ id }) => id))];
  const find = (draft: Draft, id: string) => draft.rungs.find((rung) => rung.id === id) ?? null;
  return ids
    .map((id) => ({ id, mine: find(mine, id), theirs: find(theirs, id) }))
    .filter(({ mine: own, theirs: other }) => !own || !other || !isSameRung(own, other));
}

/** Takes one rung as they have it into my version. */
export function adopt({ id, theirs }: Difference, theirDraft: Draft): Change {
  if (!theirs) return { kind: "remove", rungId: id };
  return { kind: "adopt", at: theirDraft.rungs.findIndex((rung) => rung.id === id), rung: theirs };
}

/** A rung that stands elsewhere in their order, by the rung before it in each version; null where it comes first. */
export type Moved = { readonly rung: RungInput; readonly mine: RungInput | null; readonly theirs: RungInput | null };

/** The rungs whose move turns my order of the rungs that both versions have into theirs: as few as will do. */
export function movesBetween(mine: Draft, theirs: Draft): Moved[] {
  const own = commonOf(mine, theirs);
  const other = commonOf(theirs, mine);
  const placeOf = new Map(other.map(({ id }, index) => [id, index]));
  const staying = new Set(longestRise(own.map(({ id }) => placeOf.get(id) ?? -1)));
  return own.flatMap((rung, index) => {
    const place = placeOf.get(rung.id) ?? -1;
    const after = { mine: own[index - 1] ?? null, theirs: other[place - 1] ?? null };
    // A rung that follows one which moved is told by that one.
    return staying.has(place) || after.mine?.id === after.theirs?.id ? [] : [{ rung, ...after }];
  });
}

function commonOf({ rungs }: Draft, other: Draft): readonly RungInput[] {
  const ids = new Set(other.rungs.map(({ id }) => id));
  return rungs.filter(({ id }) => ids.has(id));
}

/** The longest part of a list that rises. */
function longestRise(list: readonly number[]): readonly number[] {
  const endingAt: (readonly number[])[] = [];
  for (const each of list) {
    const before = endingAt.filter((rise) => (rise.at(-1) ?? -1) < each);
    endingAt.push([...longest(before), each]);
  }
  return longest(endingAt);
}

function longest(lists: readonly (readonly number[])[]): readonly number[] {
  return lists.reduce<readonly number[]>((best, each) => (each.length > best.length ? each : best), []);
}

/** What stands in for a name that is still to come, so that the rest can be kept meanwhile. */
export type Placeholders = { readonly ladder: string; readonly rung: string };

/** The draft as the server can keep it: every name is said. */
export function withNames({ title, rungs }: Draft, names: Placeholders): Draft {
  return {
    title: title.trim() === "" ? names.ladder : title,
    rungs: rungs.map((rung) => (rung.title.trim() === "" ? { ...rung, title: names.rung } : rung)),
  };
}

/** The draft as the coach left it: a name that is still to come is an empty field. */
export function withoutPlaceholders({ title, rungs }: Draft, names: Placeholders): Draft {
  return {
    title: title === names.ladder ? "" : title,
    rungs: rungs.map((rung) => (rung.title === names.rung ? { ...rung, title: "" } : rung)),
  };
}
