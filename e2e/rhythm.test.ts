import { expect, expectAccessible, expectAwake, test } from "./fixtures.ts";
import { linkMailedTo } from "./mail.ts";
import { aPerson } from "./people.ts";

test("somebody begins alone, makes a ladder, chooses reminders, looks back at the week, and a coach joins", async ({
  page,
  anotherPage,
}) => {
  const me = aPerson("Noor van Dam");
  await page.goto("/start");
  await page.getByLabel("Your name").fill(me.name);
  await page.getByLabel("E-mail").fill(me.email);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await page.goto(await linkMailedTo(me.email));
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("link", { name: "Read and decide" }).click();
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Save and go on" }).click();

  await page.getByRole("link", { name: "Make a ladder" }).click();
  await expect(page.getByRole("heading", { name: "On your own" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Make a ladder" }).click();
  await expectAwake(page);
  await page.getByLabel("Begin with").selectOption("Speaking in front of people");
  await page.getByRole("button", { name: "Keep this ladder" }).click();
  await expect(page).toHaveURL(/\/portal\/ladder$/);

  await page.goto("/portal/settings/reminders");
  await expectAwake(page);
  await page.getByRole("switch", { name: "A moment for what went well" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  const oneClick = { form: { "List-Unsubscribe": "One-Click" } };
  expect((await page.request.post("/reminders/off/x", oneClick)).status()).toBe(404);
  expect((await page.request.post("/reminders/off/x")).status()).toBe(400);
  await page.goto("/reminders/off/x");
  await expect(page).toHaveURL(/\/reminders\/off#x$/);

  await page.goto("/portal/review");
  await expectAwake(page);
  // The second press of a double click is not meant for the next step.
  await page.getByRole("button", { name: "Next" }).dblclick();
  const shows = page.getByLabel("What does this week tell you about what you can do?");
  await shows.fill("I began, on my own");
  // Nobody has left the field yet, and the words outlive a reload.
  await page.reload();
  await expectAwake(page);
  await expect(shows).toHaveValue("I began, on my own");
  await page.getByRole("button", { name: "Next" }).press("Enter");
  await page.getByLabel("What do you want to do in the coming week?").fill("Ask one question");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Finish" }).click();
  await expect(page.getByText("That was your week")).toBeVisible();
  await page.goto("/portal/review/history");
  await expect(page.getByText("I began, on my own")).toBeVisible();

  await page.goto("/portal/screens");
  await expect(page.getByText("Nobody but you learns of them")).toBeVisible();

  const coach = aPerson("Imani Castellanos");
  await page.goto("/portal/self");
  await expectAwake(page);
  await page.getByLabel("What you want to work on").fill("Speak up in meetings");
  await page.getByLabel("Your coach’s e-mail address").fill(coach.email);
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText(`The invitation to ${coach.email} is open`)).toBeVisible();
  const theirs = await anotherPage();
  await theirs.goto(await linkMailedTo(coach.email));
  await theirs.getByLabel("Your name").fill(coach.name);
  await theirs.getByRole("button", { name: "Accept" }).click();
  await expect(theirs.getByText("Speak up in meetings").first()).toBeVisible();
  await expect(theirs.getByText("I began, on my own")).toHaveCount(0);
  await page.goto("/portal/settings");
  await expect(page.getByRole("heading", { name: "On your own" })).toHaveCount(0);
  await page.goto("/portal/screens");
  await expect(page.getByText("Your coach never sees them")).toBeVisible();
});
