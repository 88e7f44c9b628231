import type { Entry } from "#lib/outbox.ts";
import type { Attempt, Reflection } from "../attempts/schema.ts";
import { type LadderDeed, type LadderEntry, ladderEntries } from "./schema.ts";

/**
 * Attempts as they stand for the client: what the server has, and on top of it what is on its way. What the server has
 * already is not applied twice, and what was refused counts for nothing, nor does what builds on it.
 *
 * @param attempts of one rung, newest first
 * @param entries of anything, in the order in which they were done
 */
export function withEntries(attempts: readonly Attempt[], entries: readonly Entry[], rungId: string): Attempt[] {
  const refused = new Set(entries.filter(({ state }) => state === "refused").map(({ chain }) => chain));
  return ladderEntries(entries)
    .filter((entry) => entry.subject === rungId && !refused.has(entry.chain))
    .reduce<Attempt[]>((standing, entry) => applied(standing, entry), [...attempts]);
}

function applied(attempts: Attempt[], { deed, at }: LadderEntry): Attempt[] {
  switch (deed.kind) {
    case "ladder.forecast": {
      if (attempts.some(({ id }) => id === deed.input.operationId)) return attempts;
      return [openedBy(deed.input, new Date(at).toISOString()), ...attempts];
    }
    case "ladder.outcome":
      return attempts.map((attempt) => {
        if (attempt.id !== deed.input.attemptId || attempt.outcome !== null) return attempt;
        const { operationId: _, attemptId: __, reflection: ___, ...told } = deed.input;
        return { ...attempt, ...told, attemptedAt: new Date(at).toISOString() };
      });
    case "ladder.reflection":
      return attempts.map((attempt) =>
        attempt.id === deed.input.attemptId
          ? { ...attempt, reflection: { ...deed.input.reflection, focus: attempt.reflection?.focus ?? "" } }
          : attempt,
      );
  }
}

type Forecast = Extract<LadderDeed, { kind: "ladder.forecast" }>["input"];

function openedBy({ operationId, rungId, forecast, recalled = [], cueUsed = null, focus = "" }: Forecast, at: string) {
  const silent: Reflection = { focus, did: "", shows: "", someoneWho: "", learned: "", adjust: "" };
  return {
    id: operationId,
    rungId,
    forecast,
    forecastAt: at,
    receivedAt: at,
    // The server freezes the rung's words; until it has answered, the rung speaks for itself.
    task: null,
    outcome: null,
    attemptedAt: null,
    assisted: null,
    effort: null,
    distressBefore: null,
    distressAfter: null,
    recalled: [...recalled],
    cueUsed,
    reflection: focus ? silent : null,
  } satisfies Attempt;
}
