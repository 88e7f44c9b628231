import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";
import { linkMailedTo } from "./mail.ts";

export type Person = { name: string; email: string; password: string };

/** Somebody nobody else in the run is. */
export function aPerson(name: string): Person {
  return { name, email: `${randomUUID()}@example.org`, password: "four unrelated words" };
}

/** Sets a practice up through the sign-up form and the letter; the page ends inside the practice. */
export async function signUp(page: Page, owner: Person, practice: string): Promise<void> {
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill(owner.name);
  await page.getByLabel("Name of your practice").fill(practice);
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel(/^Password/).fill(owner.password);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();

  await page.goto(await linkMailedTo(owner.email));
  await page.getByRole("button", { name: "Open my practice" }).click();
  await page.getByLabel("Type the password you chose").fill(owner.password);
  await page.getByRole("button", { name: "Open my practice" }).click();
  await expect(page).toHaveURL(/\/caseload$/);
}

/** Looks at the crisis helplines of one country and confirms them, as an owner does before the first invitation. */
export async function confirmHelplines(page: Page, country = "Netherlands"): Promise<void> {
  await page.goto("/organisation/crisis-help");
  await page.getByRole("combobox", { name: "Country" }).selectOption(country);
  await page.getByLabel(/^I have compared these/).check();
  await page.getByRole("button", { name: "Confirm these entries" }).click();
  await expect(page.getByText(`the entries that came with Proven`)).toBeVisible();
  await page.goto("/caseload");
}

/** Signs in by password. */
export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}
