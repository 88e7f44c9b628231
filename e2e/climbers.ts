import type { Page } from "@playwright/test";
import { expect, expectAwake } from "./fixtures.ts";
import { linkMailedTo } from "./mail.ts";
import { aPerson, confirmHelplines, type Person, signUp } from "./people.ts";

/**
 * A coach and a client who has accepted, consented, logged a win and agreed to a ladder of three rungs.
 *
 * @param coach a page in one browser
 * @param portal a page in another browser
 */
export async function climbTogether(coach: Page, portal: Page): Promise<{ client: Person; record: string }> {
  const [owner, client] = [aPerson("Maya Lind"), aPerson("Noor van Dam")];
  await signUp(coach, owner, "Lind Coaching");
  await confirmHelplines(coach);
  await coach.getByRole("main").getByRole("link", { name: "Add a client" }).click();
  await coach.getByLabel("Name").fill(client.name);
  await coach.getByLabel("E-mail").fill(client.email);
  await coach.getByLabel("They are").selectOption("professional");
  await coach.getByLabel("What they want to be able to do").fill("Speak up in the monthly meeting");
  await coach.getByRole("button", { name: "Add client" }).click();
  await expect(coach.getByRole("heading", { name: client.name, level: 1 })).toBeVisible();
  const record = coach.url();
  await coach.getByRole("button", { name: "Send invitation" }).click();
  await expect(coach.getByText(/^Invited on/)).toBeVisible();

  await portal.goto(await linkMailedTo(client.email));
  await portal.getByLabel(/^Password/).fill(client.password);
  await portal.getByRole("button", { name: "Accept the invitation" }).click();
  await expect(portal.getByRole("heading", { name: "Before you begin" })).toBeVisible();
  await expectAwake(portal);
  for (const box of await portal.getByRole("checkbox").all()) await box.check();
  await portal.getByRole("button", { name: "Save and go on" }).click();
  await portal.getByRole("link", { name: "Log a win" }).click();
  await portal.getByLabel("What went well?").fill("Asked the first question in the meeting");
  await portal.getByRole("button", { name: "Save" }).click();
  await expect(portal.getByText("Saved", { exact: true })).toBeVisible();
  await expect(portal.getByText("Synced. What you did is kept.")).toBeVisible();

  await coach.getByRole("link", { name: "Design a ladder" }).click();
  await coach.getByRole("checkbox", { name: /professional audience/ }).uncheck();
  await coach.getByRole("checkbox", { name: /conference/i }).uncheck();
  await coach.getByRole("button", { name: "Start this ladder" }).click();
  await expect(coach.getByRole("heading", { name: "Rung 3", exact: true })).toBeVisible();
  await coach.getByRole("button", { name: "Show it to Noor van Dam" }).click();
  await expect(coach.getByText("Waiting for agreement")).toBeVisible();
  await portal.goto("/portal/ladder");
  await portal.getByRole("button", { name: "This fits me" }).click();
  await expect(portal.getByRole("link", { name: "Try this rung" })).toBeVisible();
  return { client, record };
}
