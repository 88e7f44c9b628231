import type { Page } from "@playwright/test";
import { climbTogether } from "./climbers.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

function titlesOf(coach: Page): Promise<string[]> {
  return coach
    .getByLabel("What they do")
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
}

test("rungs change places by mouse, by keyboard in the list, and by button", async ({ page: coach, anotherPage }) => {
  test.setTimeout(240_000);
  await climbTogether(coach, await anotherPage());
  const kept = coach.getByText("Everything is saved", { exact: true });
  const order = (titles: readonly (string | undefined)[]) => expect.poll(() => titlesOf(coach)).toEqual(titles);
  const [first, second, third] = await titlesOf(coach);
  const list = coach.getByRole("grid", { name: "Order of the rungs" });
  const row = (title: string | undefined) => list.getByRole("row", { name: title ?? "", exact: true });

  // By mouse: the first rung to below the last one.
  await row(first).hover({ position: { x: 120, y: 20 } });
  await coach.mouse.down();
  const last = await row(third).boundingBox();
  if (!last) throw new Error("The last rung is not in view.");
  await coach.mouse.move(last.x + 120, last.y + last.height / 2, { steps: 8 });
  await coach.mouse.move(last.x + 120, last.y + last.height - 2, { steps: 4 });
  await coach.mouse.up();
  await order([second, third, first]);

  // By keyboard: Tab reaches the list, an arrow its handle, Enter lifts and drops.
  await coach.getByLabel("Title", { exact: true }).focus();
  for (let presses = 0; presses < 5; presses += 1) {
    if (await list.locator("[role=row]:focus").count()) break;
    await coach.keyboard.press("Tab");
  }
  await coach.keyboard.press("Home");
  await expect(row(second)).toBeFocused();
  await coach.keyboard.press("ArrowRight");
  await expect(list.getByRole("button", { name: `Drag ${second}` })).toBeFocused();
  await coach.keyboard.press("Enter");
  await expect(list.locator("[role=button]:focus")).toHaveAccessibleName(/^Insert/);
  await expectAccessible(coach);
  await coach.keyboard.press("End");
  await coach.keyboard.press("Enter");
  await order([third, first, second]);
  await expect(row(second)).toBeFocused();

  // By the buttons at each rung, which Tab reaches from its neighbour.
  await coach.getByRole("button", { name: `Move ${second} up` }).focus();
  await coach.keyboard.press("Enter");
  await order([third, second, first]);
  await expect(coach.getByRole("button", { name: `Move ${second} up` })).toBeFocused();
  await coach.keyboard.press("Tab");
  await expect(coach.getByRole("button", { name: `Move ${second} down` })).toBeFocused();
  await coach.keyboard.press("ControlOrMeta+Z");
  await order([third, first, second]);
  await expect(kept).toBeVisible();
  await coach.reload();
  await order([third, first, second]);

  // What was undone in the bar is not put back a second time by the notice.
  await coach.getByRole("button", { name: `Remove ${first}` }).click();
  await order([third, second]);
  await coach.getByRole("button", { name: "Undo", exact: true }).first().click();
  await order([third, first, second]);
  await coach
    .getByRole("region", { name: /Notices/ })
    .getByRole("button", { name: "Undo" })
    .click();
  await order([third, first, second]);

  const address = coach.url();

  // Going on by a link loses nothing, though one rung has no name yet.
  await coach.getByRole("button", { name: "Add a rung" }).click();
  await coach
    .getByLabel(/^Criterion/)
    .last()
    .fill("Says it aloud");
  await coach.getByLabel("What they do").first().fill("Another name");
  const sent = coach.waitForResponse((response) => response.url().includes("ladders.save"));
  await coach.getByRole("link", { name: "Caseload" }).first().click();
  await expect(coach.getByRole("heading", { name: "Caseload", level: 1 })).toBeVisible();
  await sent;
  await coach.goto(address);
  await expect(coach.getByText("Everything is kept; something still needs a name")).toBeVisible();
  await order(["Another name", first, second, ""]);
  await expect(coach.getByLabel(/^Criterion/).last()).toHaveValue("Says it aloud");
});
