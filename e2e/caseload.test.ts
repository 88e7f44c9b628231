import { newId } from "#lib/uuid.ts";
import { aPractice } from "./api.ts";
import { expect, expectAccessible, expectAwake, test } from "./fixtures.ts";
import { aPerson } from "./people.ts";
import { sharedProduct } from "./product.ts";

test("a coach runs the day from the caseload by keyboard", async ({ page }) => {
  const coach = await aPractice(sharedProduct(), aPerson("Kay Coach"));
  await coach.enter(page);
  const today = new Date().toISOString().slice(0, 10);
  for (const name of ["Abel", "Bente", "Chloe"]) {
    await coach.api.clients.add.mutate({
      ...{ clientId: newId(), name, email: null, timeZone: "Europe/Amsterdam", audience: "professional" },
      ...{ focus: "Speak up in meetings", startsOn: today, plannedWeeks: 8 },
    });
  }
  await page.goto("/caseload");
  await expectAwake(page);
  const bar = page.getByRole("region", { name: "What to do with the ticked clients" });
  const names = page.getByRole("rowheader").getByRole("link");
  const press = async (name: string) => {
    await bar.getByRole("button", { name }).focus();
    await page.keyboard.press("Enter");
  };

  await test.step("walk, tick and put off, with undo", async () => {
    await expect(names).toHaveText(["Abel", "Bente", "Chloe"]);
    await page.keyboard.press("j");
    await expect(names.nth(0)).toBeFocused();
    await page.keyboard.press("x");
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await expect(bar.getByRole("status")).toHaveText("2 clients ticked");
    await expectAccessible(page);
    await press("Snooze");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^In a week/ })
      .press("Enter");
    await expect(names).toHaveText(["Chloe"]);
    await page.getByRole("button", { name: "Undo" }).press("Enter");
    await expect(names).toHaveText(["Abel", "Bente", "Chloe"]);
  });

  await test.step("tag two at once, keep a view of them, and find it again", async () => {
    await expect(bar).toHaveCount(0);
    await page.getByRole("checkbox", { name: "Tick Abel" }).press("Space");
    await page.getByRole("checkbox", { name: "Tick Chloe" }).press("Space");
    await press("Tags");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "New tag" }).press("Enter");
    await dialog.getByLabel("Name").fill("Autumn group");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("row", { name: /Abel.*Autumn group/ })).toBeVisible();
    await expectAwake(page);
    await page.getByLabel("Tag", { exact: true }).selectOption("Autumn group");
    await expect(names).toHaveText(["Abel", "Chloe"]);
    await page.getByRole("button", { name: "Keep as a view" }).press("Enter");
    await page.getByLabel("Name of the view").fill("Autumn");
    await page.keyboard.press("Enter");
    const view = page.getByRole("navigation", { name: "Your views" }).getByRole("link", { name: "Autumn" });
    await expect(view).toHaveAttribute("aria-current", "page");
    await page.goto("/caseload");
    await view.press("Enter");
    await expect(page).toHaveURL(/tag=/);
    await expect(names).toHaveText(["Abel", "Chloe"]);
    await expectAccessible(page);
  });

  await test.step("open a record", async () => {
    await expectAwake(page);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Abel" })).toBeVisible();
  });
});
