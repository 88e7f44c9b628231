import { meet } from "./climbers.ts";
import { expect, expectAccessible, expectAwake, test } from "./fixtures.ts";

test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|Failed to fetch/ });

/** Two days ago, so that the session has begun wherever its coach is. */
const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);

test("a session is run, its notes survive a lost connection and a closed tab, and its summary is shared", async ({
  page: coach,
  context,
  anotherPage,
}) => {
  const portal = await anotherPage();
  const { record, person: client } = await meet(coach, portal);

  await coach.goto(`${record}/sessions`);
  await expectAwake(coach);
  await coach.getByRole("button", { name: "Plan a session" }).click();
  await coach.getByLabel("Day", { exact: true }).fill(day);
  await coach.getByLabel("Time", { exact: true }).fill("09:00");
  await expect(coach.getByText(/This time has passed/)).toBeVisible();
  await coach.getByRole("button", { name: "Plan", exact: true }).click();
  await expect(coach.getByRole("heading", { name: `Session 1 with ${client.name}` })).toBeVisible();
  await expectAwake(coach);
  await expectAccessible(coach);

  const agenda = coach.getByRole("region", { name: "Agenda" });
  await agenda.getByRole("checkbox", { name: "Arrive" }).check();
  await agenda.getByRole("button", { name: "Move up: Agree on what comes next" }).click();
  await expect(agenda.getByRole("listitem").last()).not.toContainText("Agree on what comes next");

  const notes = coach.getByLabel("What you want to remember");
  await notes.fill("Arrived calm.");
  await expect(coach.getByRole("region", { name: "Your notes" }).getByText("Saved", { exact: true })).toBeVisible();
  const session = coach.url();
  await context.setOffline(true);
  await notes.fill("Arrived calm.\nSpoke of the meeting on Tuesday.");
  await expect(coach.getByText(/It is saved as soon as the connection is back/)).toBeVisible();
  await coach.close();
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(session);
  await expectAwake(again);
  await expect(again.getByLabel("What you want to remember")).toHaveValue(/Spoke of the meeting on Tuesday/);
  await expect(again.getByRole("checkbox", { name: "Arrive" })).toBeChecked();
  await again
    .getByRole("textbox", { name: "Summary" })
    .fill("You arrived calm, and you know what you want to say on Tuesday.");
  await portal.goto("/portal/sessions");
  await expect(portal.getByText(/you know what you want to say/)).toHaveCount(0);
  await again.getByRole("button", { name: `Share with ${client.name}` }).click();
  await expect(again.getByText(/reads this since/)).toBeVisible();
  await again.getByLabel("What will be done").fill("Say the first sentence aloud");
  await again.getByRole("button", { name: "Add", exact: true }).last().click();
  await expect(again.getByRole("checkbox", { name: "Say the first sentence aloud" })).toBeVisible();
  await again.getByRole("button", { name: "It was held" }).click();
  await expect(again.getByText("This session was held.")).toBeVisible();

  await portal.reload();
  await expect(portal.getByText(/you know what you want to say/)).toBeVisible();
  await expect(portal.getByText("Say the first sentence aloud")).toBeVisible();
  await expect(portal.getByText("Spoke of the meeting")).toHaveCount(0);
  await expectAccessible(portal);
});
