import type { Page } from "@playwright/test";
import { aCoachAndClient } from "./api.ts";
import { expect, expectAccessible, expectAwake, moveSlider, test } from "./fixtures.ts";
import { signIn } from "./people.ts";
import { sharedProduct } from "./product.ts";

// Without a connection every request fails and says so.
test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/ });

const synced = "Synced. What you did is kept.";

test("past successes are collected offline and go on elsewhere; the coach reads and answers what is shared", async ({
  page: coachPage,
  anotherPage,
}) => {
  test.setTimeout(180_000);
  const { client, owner, person, clientId } = await aCoachAndClient(sharedProduct(), {
    names: { coach: "Ines Duarte", client: "Teun Bakker" },
    focus: "Say what I think in the meeting",
  });
  const phone = await anotherPage();
  await phone.setViewportSize({ width: 320, height: 640 });
  await signIn(phone, person);

  await test.step("the inventory begins without a connection", async () => {
    await open(phone, "/portal/inventory");
    await expectAccessible(phone);
    await phone.context().setOffline(true);
    await phone.getByRole("button", { name: "Begin" }).click();
    await expect(phone.getByRole("heading", { name: "Work and study" })).toBeFocused();
    await phone.getByLabel("What was it?").fill("Passed the exam at the second go");
    await phone.getByLabel("About which year?").fill("2019");
    await phone.getByRole("button", { name: "Add it" }).click();
    await expect(phone.getByText("1 here so far")).toBeVisible();
    await expectAccessible(phone);
    for (let step = 0; step < 4; step++) await goOn(phone);
    await phone.getByRole("checkbox", { name: "Passed the exam" }).check();
    await goOn(phone);
    await phone.getByLabel("What made it hard").fill("The first go had gone wrong");
    await goOn(phone);
    await phone.context().setOffline(false);
    await expect(phone.getByText(synced)).toBeVisible({ timeout: 40_000 });
    const { successes, place } = await client.api.successInventory.mine.query();
    expect(place).toBe("look.0.actions");
    expect(successes).toMatchObject([{ year: 2019, recall: { challenge: "The first go had gone wrong" } }]);
  });

  await test.step("it goes on where it was left, and luck leads to one's own part", async () => {
    await open(phone, "/portal/inventory");
    await expect(phone.getByRole("heading", { name: "What did you do?" })).toBeVisible();
    for (let step = 0; step < 5; step++) await goOn(phone);
    await moveSlider(phone.getByRole("slider", { name: /about others/ }), 1);
    await expectAccessible(phone);
    await goOn(phone);
    await expect(phone.getByText(/luck found somebody who was there/)).toBeVisible();
    await phone.getByLabel("I could do this because I…").fill("learned from the first go");
    await phone.getByRole("button", { name: "Add learned from the first go" }).click();
    await expectAccessible(phone);
    await goOn(phone);
    await expect(phone.getByRole("heading", { name: "This is what you found" })).toBeVisible();
    await expect(phone.getByText(synced)).toBeVisible({ timeout: 40_000 });
  });

  await test.step("the coach reads it and answers", async () => {
    await signIn(coachPage, owner);
    await open(coachPage, `/clients/${clientId}`);
    await expect(coachPage.getByText("Passed the exam at the second go")).toBeVisible();
    await coachPage.getByRole("button", { name: "Answer" }).click();
    await coachPage.getByLabel("Your answer to Teun Bakker").fill("What did you change for the second go?");
    await coachPage.getByRole("button", { name: "Send" }).click();
    await expect(coachPage.getByText("What did you change for the second go?")).toBeVisible();
  });

  await test.step("the client finds the answer, looks for words, and keeps the entry to themselves", async () => {
    await open(phone, "/portal/wins");
    await expect(phone.getByText("Your coach has answered")).toBeVisible();
    await phone.getByLabel("Look for words").fill("learned exam");
    await phone.getByRole("button", { name: "Look", exact: true }).click();
    await expect(phone.getByText("1 of 1 fits")).toBeVisible();
    await expectAccessible(phone);
    await phone.getByRole("button", { name: "Choose who reads which" }).click();
    await phone.getByRole("checkbox", { name: "Passed the exam" }).check();
    await phone.getByRole("button", { name: "Only me" }).click();
    await expect(phone.getByText("Only you can read it now")).toBeVisible();
    await coachPage.reload();
    await expect(coachPage.getByRole("heading", { name: "Wins shared with you" })).toBeVisible();
    await expect(coachPage.getByText("Passed the exam at the second go")).toBeHidden();
    await phone.getByRole("link", { name: "Passed the exam" }).click();
    await expect(phone.getByText("What did you change for the second go?")).toBeVisible();
    await expect(phone.getByText(/your coach sees nothing of it/)).toBeVisible();
    await expectAccessible(phone);
  });

  await test.step("it is all there in their own words, and in patterns", async () => {
    await open(phone, "/portal/wins/words", false);
    await expect(phone.getByText("I could do this because I learned from the first go")).toBeVisible();
    await expectAccessible(phone);
    await open(phone, "/portal/wins/patterns", false);
    await expect(phone.getByText(/What you have done stays done/)).toBeVisible();
    await expectAccessible(phone);
  });
});

async function open(page: Page, path: string, isAwake = true): Promise<void> {
  await page.goto(path);
  if (isAwake) await expectAwake(page);
}

async function goOn(page: Page): Promise<void> {
  const before = await page.getByText(/^Step \d/).textContent();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText(before ?? "")).toBeHidden();
}
