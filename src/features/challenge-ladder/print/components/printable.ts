import type { Attempt } from "../../attempts/schema.ts";
import type { ClientRung } from "../../schema.ts";

/** A rung on paper: words only, no figures. */
export type PrintableRung = Pick<ClientRung, "id" | "title" | "criterion" | "context" | "conditions" | "support">;

export type PrintableLadder = {
  title: string;
  rungs: PrintableRung[];
  /** The client's newest "I am someone who can…" from this ladder, if they have written one that the reader may see. */
  someoneWho: string | null;
};

type Climbed = {
  title: string;
  rungs: readonly (PrintableRung & { attempts: readonly Attempt[] })[];
  setAside: readonly { attempts: readonly Attempt[] }[];
};

/** The prompt stands on the paper already; many write it again before their own words. */
function withoutPrompt(words: string): string {
  return words.replace(/^i(?:['’]m| am) someone who can\b[\s.…:]*/i, "");
}

/** What of a ladder goes on paper: what to do and the client's own words, never a forecast or an estimate. */
export function printableOf({ title, rungs, setAside }: Climbed): PrintableLadder {
  const said = [...rungs, ...setAside]
    .flatMap(({ attempts }) => attempts)
    .flatMap(({ attemptedAt, reflection }) =>
      attemptedAt && reflection?.someoneWho ? [{ at: attemptedAt, words: reflection.someoneWho }] : [],
    )
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
  return {
    title,
    rungs: rungs.map(({ id, title: name, criterion, context, conditions, support }) => ({
      id,
      title: name,
      criterion,
      context,
      conditions,
      support,
    })),
    someoneWho: said[0] ? withoutPrompt(said[0].words) : null,
  };
}
