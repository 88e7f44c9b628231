import type { Page } from "@playwright/test";
import { climbTogether } from "./climbers.ts";
import { expect, expectAccessible, expectAwake, moveSlider, test } from "./fixtures.ts";

const phone = { width: 390, height: 844 };

/** Opens a page that is about to be filled in. */
async function open(portal: Page, path: string): Promise<void> {
  await portal.goto(path);
  await expectAwake(portal);
}

test("a practice that stirs up rests, and gentler work goes on", async ({ page: coach, anotherPage }) => {
  test.setTimeout(480_000);
  const portal = await anotherPage();
  await portal.setViewportSize(phone);
  const { record } = await climbTogether(coach, portal);

  // Too distressed to begin: not now, and something steadying instead.
  await open(portal, "/portal/reliving");
  await portal.getByRole("button", { name: "Begin" }).click();
  await expect(portal.getByText("Choose a number first", { exact: false })).toBeVisible();
  await moveSlider(portal.getByRole("slider"), 8);
  await expectAccessible(portal);
  await portal.getByRole("button", { name: "Begin" }).click();
  await expect(portal.getByText("Not now", { exact: true })).toBeVisible();
  await expect(portal.getByRole("link", { name: "Steady yourself" })).toBeVisible();
  await expectAccessible(portal);

  // A calmer day, but it goes up from 3 to 6: the coach is told, and reliving rests.
  await open(portal, "/portal/reliving");
  await moveSlider(portal.getByRole("slider"), 3);
  await portal.getByRole("button", { name: "Begin" }).click();
  await expect(portal.getByText("Step 1 of 7")).toBeVisible();
  await expectAccessible(portal);
  for (const _ of [1, 2, 3, 4, 5, 6]) await portal.getByRole("button", { name: "Next" }).click();
  await portal.getByRole("button", { name: "Finish" }).click();
  await moveSlider(portal.getByRole("slider"), 6);
  await expectAccessible(portal);
  await portal.getByRole("button", { name: "Done" }).click();
  await expect(portal.getByText("Take care of yourself first")).toBeVisible();
  await portal.goto("/portal/reliving");
  await expect(portal.getByText("This is resting for now")).toBeVisible();
  await expectAccessible(portal);

  // With eyes open one may go on, and Escape stops without a question asked.
  await open(portal, "/portal/eyes-open");
  await moveSlider(portal.getByRole("slider"), 3);
  await portal.getByRole("button", { name: "Begin" }).click();
  await expect(portal.getByText("Step 1 of 6")).toBeVisible();
  await portal.keyboard.press("Escape");
  await portal.getByRole("button", { name: "Leave without an answer" }).click();
  await expect(portal.getByRole("link", { name: "To the start" })).toBeVisible();

  // Sorting what is in one's hands; what was forgotten is said on top.
  await open(portal, "/portal/control");
  await portal.getByRole("textbox", { name: "Part 1" }).fill("How early I begin");
  await portal.getByRole("textbox", { name: "Part 2" }).fill("Who else is there");
  await portal.getByRole("button", { name: "Keep this map" }).click();
  await expect(portal.getByRole("alert").filter({ hasText: "Choose one" })).toBeVisible();
  await expectAccessible(portal);
  await portal.getByLabel("What is it about?").fill("The talk in May");
  await portal.getByRole("radio", { name: "In my hands", exact: true }).first().check();
  await portal.getByRole("radio", { name: "Not in my hands" }).last().check();
  await portal.getByRole("button", { name: "Keep this map" }).click();
  await expect(portal.getByText(/^Sorted on/)).toBeVisible();
  await expectAccessible(portal);

  // One small step from it, and what it did.
  const small = portal.getByRole("link", { name: "Make a small step of it" });
  await open(portal, (await small.getAttribute("href")) ?? "");
  await expect(portal.getByText("From your map: How early I begin")).toBeVisible();
  await portal.getByLabel("What will you do?").fill("Open the slides");
  await portal.getByRole("button", { name: "Plan it" }).click();
  await portal.getByRole("button", { name: "Say how it went" }).click();
  await portal.getByRole("radio", { name: "I did it" }).check();
  await portal.getByLabel("What did you notice?").fill("I read three of them");
  await portal.getByRole("button", { name: "Keep it" }).click();
  await expect(portal.getByRole("heading", { name: "Behind you" })).toBeVisible();
  await expectAccessible(portal);

  // Why a win was one, in the client's own judgement.
  await portal.goto("/portal/wins");
  const win = portal.getByRole("listitem").filter({ hasText: "Asked the first question" }).getByRole("link").first();
  await open(portal, (await win.getAttribute("href")) ?? "");
  await portal.getByRole("button", { name: "Look at why" }).click();
  await moveSlider(portal.getByRole("slider", { name: /about others/ }), 2);
  await expect(portal.getByText("what did you do that let it happen", { exact: false })).toBeVisible();
  await expectAccessible(portal);
  await portal.getByRole("button", { name: "Keep it" }).first().click();
  await expect(portal.getByText("Kept", { exact: true })).toBeVisible();

  // The coach reads of it, and what to do about it.
  await coach.goto(record);
  await expect(coach.getByText("Distress after a guided practice")).toBeVisible();
  await expect(coach.getByRole("heading", { name: "A practice did not begin" })).toBeVisible();
  await expect(coach.getByRole("heading", { name: "Preliminary work" })).toBeVisible();
  await expect(coach.getByText("I read three of them")).toBeVisible();
  await expectAccessible(coach);
  await coach.getByRole("link", { name: "Coach’s guide" }).first().click();
  await expect(coach.getByRole("heading", { name: "When to call emergency services" })).toBeVisible();
  await expectAccessible(coach);
});
