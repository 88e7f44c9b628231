import { newId } from "#lib/uuid.ts";
import type { Browser } from "./api.ts";
import { meet } from "./climbers.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const phone = { width: 390, height: 844 };

async function tryRung({ api }: Browser, rungId: string, forecast: number, outcome: "met" | "missed"): Promise<void> {
  const { id: attemptId } = await api.ladders.lockForecast.mutate({ rungId, operationId: newId(), forecast });
  await api.ladders.recordOutcome.mutate({ attemptId, operationId: newId(), outcome, assisted: false });
}

// A goal is sent with levels missing, and refused.
test.use({ tolerated: /status of 400 .*\/goals\)$/ });

test("forecasts, contexts, goals and paper tell one story", async ({ page: coach, anotherPage }) => {
  test.setTimeout(240_000);
  const portal = await anotherPage();
  await portal.setViewportSize(phone);
  const { record, client } = await meet(coach, portal, { focus: "Lead the monthly meeting" });

  // A template is found by typing and taken over.
  await coach.goto(record);
  await coach.getByRole("link", { name: "Design a ladder" }).click();
  await coach.getByLabel("Find a template").fill("chair");
  await expect(coach.getByText("1 found")).toBeVisible();
  await coach.getByRole("radio", { name: /Leading a meeting/ }).check();
  await expectAccessible(coach);
  await coach.getByRole("button", { name: "Start this ladder" }).click();
  await expect(coach).toHaveURL(/ladder=/);
  await coach.getByRole("button", { name: "Show it to Noor van Dam" }).click();
  await expect(coach.getByText("Waiting for agreement")).toBeVisible();

  // The client agrees; nine tries say nothing yet, the tenth does.
  await portal.goto("/portal/ladder");
  await portal.getByRole("button", { name: "This fits me" }).click();
  const next = portal.getByRole("link", { name: "Try this rung" });
  await expect(next).toBeVisible();
  const rungId = (await next.getAttribute("href"))?.split("/").at(-1) ?? "";
  for (const [index, forecast] of [60, 60, 60, 60, 60, 80, 80, 80, 80].entries()) {
    await tryRung(client, rungId, forecast, index === 0 ? "missed" : "met");
  }
  await coach.goto(`${record}/insights`);
  await expect(coach.getByText("Not computable yet: 9 of 10 forecasts with a known outcome.")).toBeVisible();
  await expectAccessible(coach);
  await tryRung(client, rungId, 80, "met");
  await coach.reload();
  await expect(coach.getByText(/expected 70 % on average and met 90 %: underconfident by 20 points/)).toBeVisible();
  await expect(coach.getByRole("row", { name: /60–79 % 5 60 % 80 %/ })).toBeVisible();
  await expect(coach.getByText(/Success in 1 of 6 contexts, 1 of them without help/)).toBeVisible();
  await expectAccessible(coach);

  await portal.goto("/portal/ladder");
  await portal.getByRole("link", { name: "What your tries show" }).click();
  await expect(portal.getByText(/about 7, and you met 9. That is close enough to be chance/)).toBeVisible();
  await expect(portal.getByText(/Brier|underconfident/)).toHaveCount(0);
  await expectAccessible(portal);

  // A goal is written in advance, seen by the client, judged together, and locked from then on.
  await coach.goto(`${record}/goals`);
  await coach.getByRole("button", { name: "Add a goal" }).click();
  await coach.getByLabel("Goal", { exact: true }).fill("Lead the monthly meeting");
  await coach.getByRole("button", { name: "Save the goal" }).click();
  await expect(coach.getByText("Describe every level.").first()).toBeVisible();
  const levels = ["Leaves it to others", "Leads one item", "Leads it once", "Leads it twice", "Trains a colleague"];
  for (const [index, level] of levels.entries()) await coach.locator(`[name="levels.${index}"]`).fill(level);
  await expectAccessible(coach);
  await coach.getByRole("button", { name: "Save the goal" }).click();
  await expect(coach.getByRole("heading", { name: "Lead the monthly meeting" })).toBeVisible();
  await coach.getByRole("button", { name: "Remove: Lead the monthly meeting" }).click();
  await expect(coach.getByRole("heading", { name: "Lead the monthly meeting" })).toBeHidden();
  await coach.getByRole("button", { name: "Undo" }).click();
  await expect(coach.getByRole("heading", { name: "Lead the monthly meeting" })).toBeVisible();
  await expect(coach.getByText("Not computable yet: 0 of 1 goals judged.")).toBeVisible();
  await portal.goto("/portal/goals");
  await expect(portal.getByText("Leads it once").first()).toBeVisible();
  await expectAccessible(portal);
  await coach.getByRole("button", { name: "Judge together: Lead the monthly meeting" }).click();
  await coach.getByRole("radio", { name: /Leads it twice/ }).check();
  await expectAccessible(coach);
  await coach.getByRole("button", { name: "Keep this judgement" }).click();
  await expect(coach.getByText("T = 60.0: more than expected over 1 goal.")).toBeVisible();
  await expect(coach.getByText(/^Judging has begun/)).toBeVisible();
  await expect(coach.getByRole("button", { name: /^Change/ })).toHaveCount(0);
  await expectAccessible(coach);

  // On paper: the ladder's words, none of its figures, nothing of the screen.
  for (const format of ["wall", "wallet"]) {
    await portal.goto(`/portal/ladder/print?format=${format}`);
    await expect(portal.getByText("Write the purpose and three decisions of a coming meeting")).toBeVisible();
    await expectAccessible(portal);
    await portal.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect(portal.getByRole("button", { name: "Print" })).toBeHidden();
    const sheet = portal.locator(".print-sheet");
    await expect(sheet).toHaveCSS("color", "rgb(0, 0, 0)");
    await expect(sheet).not.toContainText(/\d+ ?%/);
    expect((await portal.pdf({ preferCSSPageSize: true })).byteLength).toBeGreaterThan(5_000);
    await portal.emulateMedia({ media: null, colorScheme: null });
  }
});
