import { expect, it } from "vitest";
import { explain } from "#features/attribution/commands.ts";
import { anExplanation } from "#features/attribution/matrix.ts";
import { beginPractice } from "#features/guided-practice/commands.ts";
import { logWin } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { raiseFlag } from "#features/safety/commands.ts";
import { aFlag } from "#features/safety/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { aClient, aMember, aPractice, asClient, asCoach } from "#test/people.ts";
import { promptsForCoach } from "./queries.ts";

const actions = (said: string) => ({ challenge: "", actions: said, obstacles: "", resources: "", feelings: "" });

async function people(consents?: "coaching_record"[]) {
  const practice = await aPractice();
  const coach = await aMember(practice, ["coach"]);
  const client = await aClient(practice, coach, { ...(consents && { consents }) });
  const them = asCoach(practice, coach);
  const prompts = async () => (await promptsForCoach(them, { clientId: client.clientId })).prompts;
  return { client, me: asClient(practice, client), them, prompts };
}

it("starts with nothing to bring up", async () => {
  const { prompts } = await people();
  expect(await prompts()).toEqual([]);
});

it("brings up wins that are put down to luck, and goes on when they are told in detail", async () => {
  const { me, prompts } = await people();
  for (const _ of [1, 2, 3]) {
    const win = aWin({ recall: actions("I asked for ten minutes"), effort: 5, difficulty: 5 });
    const { id: subjectId } = await logWin(me, win);
    await explain(me, anExplanation({ subject: "win", subjectId }));
  }
  expect(await prompts()).toEqual([{ code: "external_attribution", from: "pattern", fits: { count: 3, of: 4 } }]);
});

it("asks for specific evidence where nothing is said, and sees nothing private", async () => {
  const { me, prompts } = await people();
  for (const _ of [1, 2, 3]) await logWin(me, aWin({ difficulty: 9, sharing: "private" }));
  expect(await prompts()).toEqual([]);
  for (const _ of [1, 2, 3]) await logWin(me, aWin({ difficulty: 9 }));
  expect(await prompts()).toMatchObject([{ code: "specific_evidence", fits: { count: 3, of: 3 } }]);
});

it("sees no wins and no explanations of somebody who does not share", async () => {
  const { me, prompts } = await people(["coaching_record"]);
  for (const _ of [1, 2, 3]) {
    const { id: subjectId } = await logWin(me, aWin({ difficulty: 9 }));
    await explain(me, anExplanation({ subject: "win", subjectId }));
  }
  expect(await prompts()).toEqual([]);
});

it("names what staff noted, and a practice that was put off", async () => {
  const { client, me, them, prompts } = await people();
  await beginPractice(me, { operationId: newId(), practice: "reliving", before: 8 });
  await raiseFlag(them, aFlag(client, { kind: "cultural" }));
  expect(await prompts()).toEqual([
    { code: "not_the_moment", from: "pattern", fits: { count: 1, of: 1 } },
    { code: "cultural", from: "observation", fits: null },
  ]);
});
