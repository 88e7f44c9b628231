import { aCoachAndClient } from "./api.ts";
import { expect, expectAccessible, moveSlider, test } from "./fixtures.ts";
import { signIn } from "./people.ts";
import { sharedProduct } from "./product.ts";

// Without a connection every request fails and says so: that is what this journey is about.
test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|Failed to fetch/ });

const phone = { width: 390, height: 844 };

test("a rating without a connection opens, is kept, and arrives once", async ({ page: portal }) => {
  test.setTimeout(120_000);
  const { coach, client, person, clientId } = await aCoachAndClient(sharedProduct(), {
    names: { coach: "Ilse Brandt", client: "Rani Devi" },
    focus: "Lead the weekly meeting",
  });
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
  const plan = { cadence: "weekly", startsOn: today, baseline: true } as const;
  const { scaleId } = await coach.api.efficacy.assign.mutate({ clientId, templateKey: "leading-v1", plan });
  await portal.setViewportSize(phone);
  await signIn(portal, person);

  // The first screen says that it is due, and keeps the rating screen before anybody opens it.
  await expect(portal.getByRole("link", { name: "Rate it" })).toBeVisible();
  const isKept = () =>
    portal.evaluate(async (path) => {
      const names = (await caches.keys()).filter((name) => name.startsWith("pages-"));
      const hits = await Promise.all(names.map(async (name) => (await caches.open(name)).match(path)));
      return hits.some(Boolean);
    }, `/portal/ratings/${scaleId}`);
  await expect.poll(isKept, "the rating screen kept for offline").toBe(true);
  await portal.goto(`/portal/ratings/${scaleId}`);
  await expectAccessible(portal);

  await portal.context().setOffline(true);
  await portal.reload();
  await moveSlider(portal.getByRole("slider", { name: /shopping bag/ }), 90);
  await portal.getByRole("button", { name: "Begin" }).click();

  // By slider, by button and by typing; what is no step of the scale is said.
  await moveSlider(portal.getByRole("slider").nth(0), 80);
  await portal.getByRole("button", { name: "Higher by 10" }).nth(1).click();
  await portal.getByLabel(/^Number for: tell a team member/).fill("55");
  await expect(portal.getByText("From 0 to 100 in steps of 10")).toBeVisible();
  await portal.getByRole("button", { name: "Save" }).click();
  await expect(portal.getByText("“55” is no step here", { exact: false })).toBeVisible();
  await portal.getByLabel(/^Number for: tell a team member/).fill("50");
  await moveSlider(portal.getByRole("slider").nth(3), 40);
  // What was asked stays asked, and counts down.
  await expect(portal.getByText(/Still open: 1 line/)).toBeVisible();
  await expectAccessible(portal);
  await portal.getByRole("button", { name: "Save and leave them open" }).click();
  await expect(portal.getByText(/It is safe on this device/)).toBeVisible();

  await portal.context().setOffline(false);
  await expect(portal.getByText("Synced. What you did is kept.")).toBeVisible({ timeout: 40_000 });
  const { scales } = await client.api.change.mine.query();
  // Four of five lines: (80 + 50 + 50 + 40) / 4.
  expect(scales[0]?.ratings).toMatchObject([{ strength: 55, partial: true }]);

  // Nothing of it is shown or asked again today, and the chart has it.
  await portal.goto(`/portal/ratings/${scaleId}`);
  await expect(portal.getByText(/One rating a day is enough/)).toBeVisible();
  await portal.getByRole("link", { name: "See how it goes over time" }).click();
  await expect(portal.getByText(/^You have rated this today\. The next rating is due on/)).toBeVisible();
  await expect(portal.getByRole("link", { name: "Rate it now" })).toHaveCount(0);
  await portal.getByText("Set a line to reach").click();
  await portal.getByLabel("Where would you like to be?").fill("75");
  await portal.getByRole("button", { name: "Set the line" }).click();
  await expect(portal.getByText("Your line: 75")).toBeVisible();
  await expectAccessible(portal);
});
