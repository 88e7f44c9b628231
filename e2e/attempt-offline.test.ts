import type { Page } from "@playwright/test";
import { climbTogether } from "./climbers.ts";
import { expect, expectAccessible, moveSlider, test } from "./fixtures.ts";

// Without a connection every request fails and says so, and a pause refuses what comes: that is what these journeys are about.
test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|Failed to fetch|status of 412/ });

/** The worker has kept this page with everything it needs. */
async function expectKept(page: Page): Promise<void> {
  const isKept = () =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith("pages-"));
      const hits = await Promise.all(
        names.map(async (name) => (await caches.open(name)).match(location.pathname, { ignoreVary: true })),
      );
      return hits.some(Boolean) && (await (await caches.open("files-1")).keys()).length > 5;
    });
  await expect.poll(isKept, "the page kept for offline").toBe(true);
}

test("a try without a connection is kept, opens again, and arrives once", async ({ page: coach, anotherPage }) => {
  test.setTimeout(180_000);
  const portal = await anotherPage();
  await portal.setViewportSize({ width: 390, height: 844 });
  await climbTogether(coach, portal);

  // The client chooses a cue, and prepares with a win of their own.
  await portal.goto("/portal/settings");
  await portal.getByLabel("My cue").fill("Thumb and finger together");
  await portal.getByRole("button", { name: "Use this cue" }).click();
  await expect(portal.getByRole("button", { name: "Change my cue" })).toBeVisible();
  await expectAccessible(portal);
  await portal.goto("/portal/ladder");
  await portal.getByRole("link", { name: "Try this rung" }).click();
  await expect(portal.getByText("Get ready, if you like")).toBeVisible();
  await expectAccessible(portal);
  await expectKept(portal);

  // No connection: the page opens again, and the whole try can be told.
  await portal.context().setOffline(true);
  await portal.reload();
  await portal.getByLabel("Asked the first question in the meeting").check();
  await portal.getByLabel(/I will use my cue/).check();
  await portal.getByLabel("One thing that is in your hands").fill("How I begin");
  await moveSlider(portal.getByRole("slider"), 80);
  await portal.getByRole("button", { name: "Lock my forecast" }).click();
  await expect(portal.getByText(/You gave it 80 %/)).toBeVisible();
  await expect(portal.getByText(/Saved on this device/)).toBeVisible();
  await portal.reload();
  await expect(portal.getByText("What you wanted to attend to: How I begin")).toBeVisible();
  await portal.getByRole("radio", { name: "I met it" }).check();
  await portal.getByRole("radio", { name: "On my own" }).check();
  await portal.getByText("Add effort and nerves").click();
  await moveSlider(portal.getByRole("slider", { name: "And after?" }), 8);
  await expectAccessible(portal);
  await portal.getByRole("button", { name: "Keep it" }).click();
  await expect(portal.getByText(/Kept\. This is evidence/)).toBeVisible();
  await expect(portal.getByText("That was a lot")).toBeVisible();
  await expectAccessible(portal);
  await portal.getByLabel("I am someone who can…").fill("say what I came to say");
  await portal.getByRole("button", { name: "Keep my words" }).click();
  await portal.reload();
  await expect(portal.getByText("say what I came to say")).toBeVisible();
  await expect(portal.getByText(/Saved on this device/)).toBeVisible();

  // Back online it is sent by itself, once.
  await portal.context().setOffline(false);
  await expect(portal.getByText("Synced. What you did is kept.")).toBeVisible({ timeout: 40_000 });
  await portal.reload();
  await expect(portal.getByText("say what I came to say")).toHaveCount(1);
  await expect(portal.getByText(/1 win recalled/)).toHaveCount(1);
  await expect(portal.getByText("A half step back is a good move now.")).toBeVisible();
  await expectAccessible(portal);

  // The client would rather go back half a step; the coach sees that, the words and what the evidence suggests.
  await portal.getByRole("button", { name: "Half a step first" }).click();
  await expect(portal.getByText(/You said: take a half step first/)).toBeVisible();
  await coach.reload();
  await expect(coach.getByText("The client says: Take a half step back.")).toBeVisible();
  await coach.getByRole("button", { name: "Decide", exact: true }).click();
  await expect(coach.getByText("Agreed with the client: Take a half step back.")).toBeVisible();
  await coach.getByText("1 attempt").click();
  await expect(coach.getByText("say what I came to say")).toHaveCount(1);
  await expectAccessible(coach);
});

test("a pause that came meanwhile keeps the words, and nothing stays for the next person", async ({
  page: coach,
  anotherPage,
}) => {
  test.setTimeout(180_000);
  const portal = await anotherPage();
  await portal.setViewportSize({ width: 390, height: 844 });
  const { record } = await climbTogether(coach, portal);
  await portal.getByRole("link", { name: "Try this rung" }).click();
  await expect(portal.getByRole("slider")).toBeVisible();
  await expectKept(portal);
  await portal.context().setOffline(true);
  await moveSlider(portal.getByRole("slider"), 70);
  await portal.getByRole("button", { name: "Lock my forecast" }).click();
  await portal.getByRole("radio", { name: "I met it" }).check();
  await portal.getByRole("radio", { name: "With help" }).check();
  await portal.getByRole("button", { name: "Keep it" }).click();
  await portal.getByLabel("What did you do that led to this?").fill("Practised with my sister");
  await portal.getByRole("button", { name: "Keep my words" }).click();

  await coach.goto(record);
  await coach.getByRole("button", { name: "Raise a flag" }).click();
  await coach.getByLabel("What did you notice?").selectOption("loss_of_pleasure");
  await coach.getByLabel("What did you see or hear?").fill("Nothing feels good this week");
  await coach.getByRole("button", { name: "Raise the flag" }).click();
  await expect(coach.getByText(/On hold/)).toBeVisible();

  await portal.context().setOffline(false);
  await expect(portal.getByText(/is still only on this device/)).toBeVisible({ timeout: 40_000 });
  await expect(portal.getByText(/not about anything you did/).first()).toBeVisible();
  await expect(portal.getByText("Practised with my sister").first()).toBeVisible();
  await expectAccessible(portal);

  // Signing out warns, and takes the kept pages along.
  await portal.goto("/account");
  await portal.getByRole("button", { name: "Sign out" }).click();
  await expect(portal.getByText("Something is only on this device")).toBeVisible();
  await expectAccessible(portal);
  await portal.getByRole("button", { name: "Stay signed in" }).click();

  await portal.goto("/portal/ladder");
  await portal.getByRole("button", { name: "Keep it as a private win" }).click();
  await expect(portal.getByText(/is still only on this device/)).toBeHidden();
  await portal.goto("/portal/wins");
  await expect(portal.getByText(/Practised with my sister/)).toBeVisible();
  await portal.goto("/account");
  await portal.getByRole("button", { name: "Sign out" }).click();
  await expect(portal).toHaveURL(/\/sign-in/);
  const kept = await portal.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("pages-")));
  expect(kept).toEqual([]);
});
