import { requireConsent } from "#features/consent/queries.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { createLadder, saveLadder } from "../commands.ts";
import { offerLadder } from "../offering/commands.ts";
import { currentForCoach } from "../queries.ts";
import type { LadderReceipt, RungInput } from "../schema.ts";
import type { KeepOwnInput, OwnRung } from "./schema.ts";

/** Somebody who coaches themselves: what a command of the client gets, and what one of their coach gets. */
type SelfContext = ClientContext & { readonly coach: CoachContext };

/**
 * Keeps a ladder that somebody makes for themselves, and puts it before them to agree to, as a coach would. What they
 * do not say here (support, forecast, and so on) stays as it was.
 *
 * @throws {AppError} `conflict` with the ladder as it is, when it was changed elsewhere
 */
export async function keepOwnLadder(
  { scope, coach }: SelfContext,
  { ladderId, version, title, rungs }: KeepOwnInput,
): Promise<LadderReceipt> {
  const { clientId } = scope;
  await withOrganisation(scope, (tx) => requireConsent(tx, scope, "coaching_record"));
  const from =
    version === 0
      ? (await createLadder(coach, { ladderId, clientId, start: { from: "blank", title } })).version
      : version;
  const known = await withOrganisation(scope, async (tx) => {
    const { rungs: before } = await currentForCoach(tx, coach, clientId, ladderId);
    return new Map(before.map((rung) => [rung.id, rung]));
  });
  const complete = rungs.map((rung): RungInput => {
    const { attempts: _attempts, progression: _progression, ...before } = known.get(rung.id) ?? newRung(rung);
    return { ...before, ...rung };
  });
  const saved = await saveLadder(coach, { ladderId, version: from, title, rungs: complete });
  return offerLadder(coach, { ladderId, version: saved.version });
}

function newRung(rung: OwnRung) {
  return {
    ...rung,
    ...{ context: "", conditions: "", support: "", expectedDistress: null, efficacy: null, forecast: null },
    ...{ stakes: "low" as const, debriefPlanned: false, absorbs: [], attempts: [], progression: null },
  };
}
