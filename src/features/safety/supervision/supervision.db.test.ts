import { addMinutes } from "date-fns";
import { expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import { prove, type SupervisorScope } from "#server/scope.ts";
import { aClient, aMember, aMoment, aPractice, asCare, asCoach } from "#test/people.ts";
import { raiseFlag } from "../commands.ts";
import { acknowledgeFlag } from "../flow/commands.ts";
import { aFlag } from "../matrix.ts";
import { supervisedBy } from "./queries.ts";

it("names the gravest open flag first, then what nobody has seen, then the oldest", async () => {
  const practice = await aPractice();
  const coach = await aMember(practice, ["coach"]);
  const supervisor = await aMember(practice, ["supervisor"]);
  const client = await aClient(practice, coach);
  const raised = (kind: "performance_trauma" | "minimising" | "self_harm_talk", minute: number) =>
    raiseFlag(asCoach(practice, coach, addMinutes(aMoment, minute)), aFlag(client, { kind }));
  const caution = await raised("minimising", 0);
  const seen = await raised("performance_trauma", 1);
  const [older, newer] = [await raised("performance_trauma", 2), await raised("performance_trauma", 3)];
  const stop = await raised("self_harm_talk", 4);
  await acknowledgeFlag(asCare(practice, coach), { flagId: seen.id, version: seen.version });

  const scope = prove<SupervisorScope>({
    organisationId: practice.organisationId,
    supervisorId: supervisor.membershipId,
  });
  const ctx = { scope, actorId: supervisor.userId, now: () => aMoment, requestId: newId() };
  const { flags } = await supervisedBy(ctx);
  expect(flags.map(({ id }) => id)).toEqual([stop, older, newer, seen, caution].map(({ id }) => id));
});
