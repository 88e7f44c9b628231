import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { newId } from "#lib/uuid.ts";
import { aPractice } from "./api.ts";
import { meet } from "./climbers.ts";
import { makeSupervisor } from "./database.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { linkMailedTo } from "./mail.ts";
import { aPerson, signIn } from "./people.ts";
import { sharedProduct } from "./product.ts";

const phone = { width: 390, height: 844 };

async function expectReliving(portal: Page, state: "open" | "resting"): Promise<void> {
  await portal.goto("/portal/reliving");
  const sign = state === "open" ? portal.getByRole("slider") : portal.getByText("This is resting for now");
  await expect(sign.first()).toBeVisible();
}

test("three people look after one flag, from the first word to the last", async ({ page: coach, anotherPage }) => {
  test.setTimeout(480_000);
  const practiceName = `Roos and Lind ${newId()}`;
  const [portal, supervisor] = [await anotherPage(), await anotherPage()];
  await portal.setViewportSize(phone);
  const { record, owner } = await meet(coach, portal, { practiceName, agreed: ["coaching_record"] });
  const colleague = aPerson("Di Roos");
  await aPractice(sharedProduct(), colleague);
  await makeSupervisor(sharedProduct().dataDir, colleague.email, practiceName);
  await signIn(supervisor, colleague);
  await expect(supervisor.getByText("No open flags in this practice.")).toBeVisible();
  await expectReliving(portal, "open");

  // The client says that they are not OK. Coach and supervisor get a letter; vivid practices rest at once.
  const since = Date.now();
  await portal.goto("/portal/help");
  await portal.getByLabel(/Anything you want to say/).fill("I cannot get up any more");
  await portal.getByRole("button", { name: "Tell my coach" }).click();
  await expect(portal.getByText("Your coach has been told")).toBeVisible();
  await expectReliving(portal, "resting");
  expect(new URL(await linkMailedTo(colleague.email, { since })).pathname).toMatch(/\/clients\/[\w-]+\/safety$/);

  // The coach follows the letter, takes the flag up, and refers with the client's word.
  await coach.goto(await linkMailedTo(owner.email, { since }));
  await expect(coach.getByText("I cannot get up any more")).toBeVisible();
  await expect(coach.getByText(/^Told: .*Di Roos/)).toBeVisible();
  await expectAccessible(coach);
  await coach.getByRole("button", { name: "I have seen this" }).click();
  await expect(coach.getByLabel(/^Look again on/)).toHaveValue(/^\d{4}-\d{2}-\d{2}$/);
  await coach.getByRole("button", { name: "I look after it" }).click();
  await expect(coach.getByText(/^Seen .* by Maya Lind/)).toBeVisible();
  await coach.getByRole("button", { name: "Refer" }).click();
  await coach.getByLabel(/^To whom/).fill("Dr. Vermeer, psychologist");
  await expect(coach.getByLabel(/^Letter/)).toHaveValue(/I work with Noor van Dam as a coach/);
  await expectAccessible(coach);
  await coach.getByRole("button", { name: "Keep the letter" }).click();
  await expect(coach.getByText("Referral to Dr. Vermeer, psychologist")).toBeVisible();
  const [download] = await Promise.all([
    coach.waitForEvent("download"),
    coach.getByRole("link", { name: "Letter to print" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("letter.pdf");
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe("%PDF-");
  await coach.getByRole("button", { name: "The client agrees" }).click();
  await coach.getByRole("button", { name: "It has been handed over" }).click();
  await expect(coach.getByText(/Handed over on/)).toBeVisible();

  // The supervisor records the clinician's word; the client's practices come back.
  await supervisor.goto("/supervision");
  await expectAccessible(supervisor);
  await supervisor.getByRole("link", { name: "ND" }).click();
  await expect(supervisor.getByText("I cannot get up any more")).toBeVisible();
  await supervisor.getByRole("button", { name: "Record a clinician’s word" }).click();
  await supervisor.getByLabel(/We work side by side/).check();
  await supervisor.getByRole("textbox", { name: "Clinician" }).fill("Dr. Vermeer, psychologist");
  await supervisor.getByLabel(/^What did they say/).fill("Treats her weekly; coaching may go on. By letter.");
  await expectAccessible(supervisor);
  await supervisor.getByRole("button", { name: "Record it" }).click();
  await expect(supervisor.getByRole("heading", { name: "Co-treatment with a clinician" })).toBeVisible();
  await expectReliving(portal, "open");

  // The coach sees something new and asks to go on all the same; only the supervisor's word lets it.
  await coach.goto(record);
  await coach.getByRole("button", { name: "Raise a flag" }).click();
  await expect(coach.getByText(/The practice’s supervisor is told/)).toBeVisible();
  await coach.getByLabel(/^What did you notice/).selectOption("Trauma linked to performing");
  await coach.getByLabel(/^What did you see or hear/).fill("Went pale when we named the stage");
  await coach.getByLabel("Somebody may come to harm today").check();
  await expect(coach.getByText("First help, then the record")).toBeVisible();
  await expectAccessible(coach);
  await coach.getByLabel("Somebody may come to harm today").uncheck();
  await coach.getByRole("dialog").getByRole("button", { name: "Raise the flag" }).click();
  // What is typed is words on the page, too: only after the dialog has gone do they stand in the record.
  await expect(coach.getByRole("dialog")).toBeHidden();
  await expect(coach.getByText("Went pale when we named the stage")).toBeVisible();
  await expectReliving(portal, "resting");
  await coach.getByRole("link", { name: "Whole safety record" }).click();
  await coach.getByRole("button", { name: "Ask for an override" }).click();
  await coach.getByLabel(/^Why is it right/).fill("Eyes open, at her own wish, and I stay beside her");
  await coach.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(coach.getByText("Waits for a supervisor")).toBeVisible();
  await expect(coach.getByRole("button", { name: "Confirm" })).toBeHidden();
  await expectReliving(portal, "resting");
  await supervisor.goto("/supervision");
  await expect(supervisor.getByText("Overrides that wait for your word").first()).toBeVisible();
  await supervisor.getByRole("link", { name: "ND" }).first().click();
  await supervisor.getByRole("button", { name: "Confirm" }).click();
  await supervisor.getByRole("alertdialog").getByRole("button", { name: "Confirm" }).click();
  await expect(supervisor.getByText(/confirmed by Di Roos/)).toBeVisible();
  await expectReliving(portal, "open");

  // Both flags are closed at once; the whole story stays.
  await supervisor.getByRole("button", { name: "Close flags" }).click();
  for (const box of await supervisor.getByRole("dialog").getByRole("checkbox").all()) await box.check();
  await supervisor.getByLabel(/^What came of it/).fill("In good hands; we look again in a month");
  await supervisor.getByRole("button", { name: "Close", exact: true }).last().click();
  await expect(supervisor.getByText("No flag is open.")).toBeVisible();
  await supervisor.getByText("2 closed flags").click();
  await expect(supervisor.getByText(/In good hands/).first()).toBeVisible();
  await expectAccessible(supervisor);
  await expectReliving(portal, "open");
});
