import type { Locator, Page } from "@playwright/test";
import { meet } from "./climbers.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const phone = { width: 390, height: 844 };

/** Walks to a control with Tab alone, backwards if asked: what cannot be reached this way fails the journey. */
async function reach(target: Locator, way: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const page = target.page();
  await expect(target).toBeVisible();
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 250; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press(way);
  }
  throw new Error(`The keyboard does not reach ${target}.`);
}

async function press(target: Locator, way: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await reach(target, way);
  await target.page().keyboard.press("Enter");
}

/** Types over what is in the field that has the focus, then goes on to the next one. */
async function fillIn(page: Page, ...words: string[]): Promise<void> {
  for (const text of words) {
    if (text !== "") await page.keyboard.press("ControlOrMeta+A");
    if (text !== "") await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
}

test("a ladder is designed, checked, mended and agreed with the keyboard alone", async ({
  page: coach,
  anotherPage,
}) => {
  test.setTimeout(480_000);
  const portal = await anotherPage();
  await portal.setViewportSize(phone);
  const { record } = await meet(coach, portal, { focus: "Ask questions in the monthly meeting" });
  const kept = coach.getByText("Everything is saved", { exact: true });

  // From a blank page, with the rungs that the design check asks for.
  await coach.goto(`${record}/ladder`);
  const blank = coach.getByRole("radio", { name: /A blank ladder/ });
  await reach(coach.getByRole("main").getByRole("radio", { checked: true }));
  for (let presses = 0; presses < 40 && !(await blank.isChecked()); presses += 1) {
    await coach.keyboard.press("ArrowDown");
  }
  await expect(blank).toBeChecked();
  await reach(coach.getByLabel("What is this ladder for?"));
  await coach.keyboard.type("Asking questions");
  await coach.keyboard.press("Enter");
  await expect(coach.getByText(/There are no rungs yet/)).toBeVisible();
  await press(coach.getByRole("button", { name: "Add 3 rungs" }));
  await expect(coach.getByRole("heading", { name: "Rung 3", exact: true })).toBeVisible();
  await expect(coach.getByLabel("What they do").first()).toBeFocused();

  // Criterion of the second rung is left out, and the third is a long way up.
  const rungs = [
    ["Ask a colleague one question", "Asks it aloud", "Over coffee", "10", "90"],
    ["Ask one question in the team", "", "Team meeting", "20", "80"],
    ["Ask the first question in the monthly meeting", "Speaks first", "Monthly meeting", "45", "75"],
  ] as const;
  for (const [index, [title, criterion, context, distress, forecast]] of rungs.entries()) {
    await reach(coach.getByLabel("What they do").nth(index));
    await fillIn(coach, title, criterion, context, "Camera on", "A friend nearby", distress, forecast);
    await coach.keyboard.type("80");
  }
  await expect(kept).toBeVisible();
  await expectAccessible(coach);

  // One press for each finding: the cursor stands where words are needed.
  await press(coach.getByRole("button", { name: "Write a criterion" }), "Shift+Tab");
  await expect(coach.getByLabel(/^Criterion/).nth(1)).toBeFocused();
  await coach.keyboard.type("Asks one, in one sentence");
  await expect(coach.getByText(/The step up is 25 points/)).toBeVisible();
  await press(coach.getByRole("button", { name: "Put a rung before it" }));
  await expect(coach.getByLabel("What they do").nth(2)).toBeFocused();
  await fillIn(coach, "Ask two questions in the team", "Asks both aloud", "Team meeting", "", "", "", "80");
  await expect(coach.getByText(/The step up is/)).toHaveCount(0);
  await expect(kept).toBeVisible();

  // Moving by button, and undo outside of a field.
  const titles = () =>
    coach.getByLabel("What they do").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  const [first, second, third, fourth] = await titles();
  await press(coach.getByRole("button", { name: `Move ${second} up` }), "Shift+Tab");
  expect(await titles()).toEqual([second, first, third, fourth]);
  await coach.keyboard.press("ControlOrMeta+Z");
  expect(await titles()).toEqual([first, second, third, fourth]);

  // Splitting and merging, and an earlier version.
  await press(coach.getByRole("button", { name: `More for ${third}` }));
  await coach.keyboard.press("Enter");
  await expect(coach.getByRole("heading", { name: "Rung 5", exact: true })).toBeVisible();
  await expect(kept).toBeVisible();
  await press(coach.getByRole("button", { name: `More for Half-way: ${third}` }), "Shift+Tab");
  await coach.keyboard.press("ArrowDown");
  await coach.keyboard.press("Enter");
  await expect(coach.getByRole("heading", { name: "Rung 5", exact: true })).toBeHidden();
  await expect(kept).toBeVisible();
  await press(coach.getByRole("button", { name: "More for this ladder" }), "Shift+Tab");
  await coach.keyboard.press("ArrowDown");
  await coach.keyboard.press("Enter");
  const history = coach.getByRole("dialog", { name: "Earlier versions" });
  await expect(history.getByText("as it is now")).toBeVisible();
  await press(history.locator("summary", { hasText: "from the same sitting" }));
  await press(history.getByRole("button", { name: "Show" }).nth(2));
  await expectAccessible(coach);
  await press(history.getByRole("button", { name: "Restore this version" }));
  await expect(history).toBeHidden();
  expect(await titles()).toEqual([first, second, third, fourth]);
  await expect(kept).toBeVisible();

  // As the client sees it.
  await press(coach.getByRole("button", { name: "See it as the client does" }));
  const preview = coach.getByRole("dialog", { name: "Asking questions" });
  await expect(preview.getByText("Asks one, in one sentence")).toBeVisible();
  await expectAccessible(coach);
  await coach.keyboard.press("Escape");
  await expect(preview).toBeHidden();

  // Only then it is put in front of the client.
  await portal.goto("/portal/ladder");
  await expect(portal.getByText("Asking questions")).toBeHidden();
  await press(coach.getByRole("button", { name: /^Show it to/ }));
  await expect(coach.getByText("Waiting for agreement")).toBeVisible();
  await expectAccessible(coach);

  // The client proposes a change; the coach takes it up; the client agrees.
  await portal.goto("/portal/ladder");
  await press(portal.locator("summary", { hasText: "Propose a change" }));
  await reach(portal.getByLabel("What would you change?"));
  await portal.keyboard.type("With my own team first");
  await press(portal.getByRole("button", { name: "Send to my coach" }));
  await press(portal.locator("summary", { hasText: "Your proposal" }));
  await expect(portal.getByText("Waiting for your coach")).toBeVisible();
  await expectAccessible(portal);

  await coach.goto(`${record}/ladder`);
  await expect(coach.getByText("With my own team first")).toBeVisible();
  await reach(coach.getByLabel("Your answer"));
  await coach.keyboard.type("Good thought, I have put it in.");
  await expectAccessible(coach);
  await press(coach.getByRole("button", { name: "Accept and edit" }));
  await expect(coach.getByLabel("Title", { exact: true })).toBeFocused();
  await fillIn(coach, "Asking questions in my own team");
  await expect(kept).toBeVisible();

  await portal.goto("/portal/ladder");
  await expect(portal.getByText("They say: Good thought, I have put it in.")).toBeVisible();
  await press(portal.getByRole("button", { name: "This fits me" }));
  await expect(portal.getByRole("link", { name: "Try this rung" })).toBeVisible();
  await expectAccessible(portal);
  await coach.reload();
  await expect(coach.getByText(/^Agreed on/)).toBeVisible();
});
