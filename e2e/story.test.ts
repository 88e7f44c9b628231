import type { Locator, Page } from "@playwright/test";
import { newId } from "#lib/uuid.ts";
import { begunEarlier } from "./database.ts";
import { expect, expectAccessible, expectAwake, moveSlider, test } from "./fixtures.ts";
import { linkMailedTo } from "./mail.ts";
import { aPerson, confirmHelplines, signUp } from "./people.ts";
import { sharedProduct } from "./product.ts";

const phone = { width: 390, height: 844 };

/** Answers a slider that is still open: its middle first, then ten points at a time. */
async function rate(slider: Locator, confidence: number): Promise<void> {
  await slider.fill(String(confidence));
  if (confidence === 50) await slider.press("Enter");
}

async function rateScale(portal: Page, confidences: readonly number[]): Promise<void> {
  const sliders = portal.getByRole("slider");
  await expect(sliders).toHaveCount(confidences.length);
  for (const [index, confidence] of confidences.entries()) await rate(sliders.nth(index), confidence);
  await portal.getByRole("button", { name: "Save" }).click();
  await expect(portal.getByText("Saved", { exact: true })).toBeVisible();
}

/** What a phone sends that had no connection for a week: the answers, and how long ago they were given. Says of which scale. */
async function rateAWeekAgo(portal: Page, confidences: readonly number[]): Promise<string> {
  const { origin } = new URL(portal.url());
  const view = await (await portal.request.get("/api/trpc/change.mine")).json();
  const [scale] = view.result.data.scales;
  const answers = scale.items.map(({ id }: { id: string }, index: number) => ({
    itemId: id,
    confidence: confidences[index],
  }));
  await begunEarlier(sharedProduct().dataDir, scale.id, 10);
  const data = { operationId: newId(), scaleId: scale.id, answers, ago: 7 * 86_400_000 };
  const answer = await portal.request.post("/api/trpc/efficacy.rate", { data, headers: { origin } });
  expect(answer.status(), await answer.text()).toBe(200);
  return scale.id;
}

test("a coach and a client work together, end to end", async ({ page: coach, anotherPage }) => {
  test.setTimeout(480_000);
  const [owner, client] = [aPerson("Maya Lind"), aPerson("Noor van Dam")];

  // The coach sets up a practice and adds a client.
  await signUp(coach, owner, "Lind Coaching");
  await expect(coach.getByText("Your clients appear here")).toBeVisible();
  await confirmHelplines(coach);
  await coach.getByRole("main").getByRole("link", { name: "Add a client" }).click();
  await coach.getByRole("button", { name: "Add client" }).click();
  await expect(coach.getByText("Give the client a name.").first()).toBeVisible();
  await coach.getByLabel("Name").fill(client.name);
  await coach.getByLabel("E-mail").fill(client.email);
  await coach.getByLabel("They are").selectOption("professional");
  await coach.getByLabel("What they want to be able to do").fill("Speak up in the monthly meeting");
  await expectAccessible(coach);
  await coach.getByRole("button", { name: "Add client" }).click();
  await expect(coach.getByRole("heading", { name: client.name, level: 1 })).toBeVisible();
  const record = coach.url();
  await coach.getByRole("button", { name: "Send invitation" }).click();
  await expect(coach.getByText(/^Invited on/)).toBeVisible();
  await expectAccessible(coach);

  // The client accepts in another browser, reads, decides, and logs a win.
  const portal = await anotherPage();
  await portal.setViewportSize(phone);
  await portal.goto(await linkMailedTo(client.email));
  await expect(portal.getByText(/Maya Lind at Lind Coaching invites you/)).toBeVisible();
  await expectAccessible(portal);
  await portal.getByLabel(/^Password/).fill(client.password);
  await portal.getByRole("button", { name: "Accept the invitation" }).click();
  await expect(portal.getByRole("heading", { name: "Before you begin" })).toBeVisible();
  await expectAwake(portal);
  await expectAccessible(portal);
  for (const box of await portal.getByRole("checkbox").all()) await box.check();
  await portal.getByRole("button", { name: "Save and go on" }).click();
  await expect(portal.getByRole("heading", { name: "Hello Noor" })).toBeVisible();
  await expectAccessible(portal);

  await portal.getByRole("link", { name: "Log a win" }).click();
  await portal.getByLabel("What went well?").fill("Asked the first question in the meeting");
  await expectAccessible(portal);
  await portal.getByRole("button", { name: "Save" }).click();
  await expect(portal.getByText("Saved", { exact: true })).toBeVisible();
  await expect(portal.getByText("Synced. What you did is kept.")).toBeVisible();

  // The coach designs a ladder of three rungs from the template and gives a scale.
  await coach.goto(record);
  await expect(coach.getByText("Asked the first question in the meeting")).toBeVisible();
  await coach.getByRole("button", { name: "Add a scale" }).click();
  await expectAccessible(coach);
  await coach.getByRole("dialog").getByRole("button", { name: "Add it" }).click();
  await expect(coach.getByRole("heading", { name: "Speaking in front of people" })).toBeVisible();
  await coach.getByRole("link", { name: "Design a ladder" }).click();
  await coach.getByRole("checkbox", { name: /professional audience/ }).uncheck();
  await coach.getByRole("checkbox", { name: /conference/i }).uncheck();
  await expectAccessible(coach);
  await coach.getByRole("button", { name: "Start this ladder" }).click();
  await expect(coach.getByRole("heading", { name: "Rung 3", exact: true })).toBeVisible();
  await expect(coach.getByText("The client has not agreed to this ladder yet.")).toBeVisible();
  await expectAccessible(coach);
  await coach.getByRole("button", { name: /^Show it to/ }).click();
  await expect(coach.getByText("Waiting for agreement")).toBeVisible();

  // The client agrees, forecasts, tries, and rates twice.
  await portal.goto("/portal/ladder");
  await expectAccessible(portal);
  await portal.getByRole("button", { name: "This fits me" }).click();
  await portal.getByRole("link", { name: "Try this rung" }).click();
  await rate(portal.getByRole("slider"), 80);
  await expectAccessible(portal);
  await portal.getByRole("button", { name: "Lock my forecast" }).click();
  await expect(portal.getByText(/You gave it 80 %/)).toBeVisible();
  await portal.getByRole("radio", { name: "I met it" }).check();
  await portal.getByRole("radio", { name: "On my own" }).check();
  await expectAccessible(portal);
  await portal.getByRole("button", { name: "Keep it" }).click();
  await expect(portal.getByText(/Kept\. This is evidence/)).toBeVisible();
  await portal.getByLabel("I am someone who can…").fill("say what I came to say");
  await portal.getByRole("button", { name: "Keep my words" }).click();

  await portal.goto("/portal");
  await portal.getByRole("link", { name: "Rate it" }).click();
  await expectAccessible(portal);
  await rate(portal.getByRole("slider", { name: /shopping bag/ }), 90);
  await portal.getByRole("button", { name: "Begin" }).click();
  await expectAccessible(portal);
  await rateScale(portal, [90, 80, 60, 40, 30]);
  const scaleId = await rateAWeekAgo(portal, [80, 60, 50, 30, 20]);
  await portal.goto(`/portal/ratings/${scaleId}`);
  await expect(portal.getByText(/One rating a day is enough/)).toBeVisible();
  await portal.goto("/portal/ratings");
  await expect(portal.getByText("You started at 48 of 100 and are 60 sure now.")).toBeVisible();
  await expectAccessible(portal);

  // The coach finds the client in the caseload with the reason, and everything in the record.
  await coach.getByRole("link", { name: "Caseload" }).first().click();
  const row = coach.getByRole("row", { name: new RegExp(client.name) });
  await expect(row.getByText("Awaits your reply since today")).toBeVisible();
  await expect(row.getByRole("img", { name: "2 ratings, from 48 to 60" })).toBeVisible();
  await expectAccessible(coach);
  await coach.keyboard.press("j");
  await coach.keyboard.press("Enter");
  await expect(coach.getByRole("heading", { name: client.name, level: 1 })).toBeVisible();
  await expect(coach.getByText("12 points above the start.")).toBeVisible();
  await expect(coach.getByText(/Met unassisted · forecast 80 %/)).toBeVisible();
  await coach.getByText("The same as numbers").click();
  await expect(coach.getByRole("cell", { name: "+12" })).toBeVisible();
  await expectAccessible(coach);

  // A safety flag pauses reliving and takes the client to the top of the caseload.
  await portal.goto("/portal/reliving");
  await moveSlider(portal.getByRole("slider", { name: "How distressed do you feel right now?" }), 2);
  await portal.getByRole("button", { name: "Begin" }).click();
  await expect(portal.getByText("Step 1 of 7")).toBeVisible();
  await coach.getByRole("button", { name: "Raise a flag" }).click();
  await coach.getByLabel("What did you notice?").selectOption("performance_trauma");
  await coach.getByLabel("What did you see or hear?").fill("Froze when the stage was mentioned");
  await expectAccessible(coach);
  await coach.getByRole("button", { name: "Raise the flag" }).click();
  await expect(coach.getByText(/On hold: reliving/)).toBeVisible();
  await portal.goto("/portal/reliving");
  await expect(portal.getByText("This is resting for now")).toBeVisible();
  await expectAccessible(portal);
  await coach.getByRole("link", { name: "Caseload" }).first().click();
  await expect(coach.getByRole("row", { name: new RegExp(client.name) }).getByText("Safety flag open")).toBeVisible();

  // Help is one tap away, whatever rests.
  await portal.getByRole("banner").getByRole("link", { name: "Help now" }).click();
  await portal.getByRole("combobox", { name: "Elsewhere? Choose your country" }).selectOption("Netherlands");
  await expect(portal.getByRole("link", { name: "Call 112" })).toBeVisible();
  await expectAccessible(portal);
});
