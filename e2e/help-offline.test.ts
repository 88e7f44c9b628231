import type { Page } from "@playwright/test";
import { aCoachAndClient } from "./api.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { confirmHelplines, signIn } from "./people.ts";
import { sharedProduct } from "./product.ts";

// Without a connection every request fails and says so; a device that is signed out is told so.
test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|Failed to fetch|status of 401/ });

const phone = { width: 390, height: 844 };

/** Help and grounding are on this device: as this person sees them, and as everybody does. */
async function expectHelpKept(page: Page): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys()) {
        if (name.startsWith("files-")) continue;
        for (const { url } of await (await caches.open(name)).keys()) {
          found.push(`${name.split("-")[0]} ${new URL(url).pathname}`);
        }
      }
      return found;
    });
  for (const page of ["pages /portal", "pages /portal/help", "pages /portal/grounding", "help /portal/help"]) {
    await expect.poll(kept, page).toContain(page);
  }
}

const names = { coach: "Maya Lind", client: "Noor van Dam" };

test("help is there without a connection, and “I am not OK” arrives once", async ({ page: portal }) => {
  const { coach, person, clientId } = await aCoachAndClient(sharedProduct(), { names, focus: "Speak up" });
  await portal.setViewportSize(phone);
  await signIn(portal, person);
  await expectHelpKept(portal);

  await portal.context().setOffline(true);
  await portal.goto("/portal/help");
  await expect(portal.getByRole("heading", { name: "Help now" })).toBeVisible();
  await expect(portal.getByText("In Netherlands:")).toBeVisible();
  await portal.getByRole("combobox", { name: "Where are you?" }).selectOption("Japan");
  await expect(portal.getByRole("link", { name: "Call 119" })).toBeVisible();
  await expect(portal.getByText("You are offline", { exact: false })).toBeVisible();
  await expectAccessible(portal);
  await portal.getByLabel("Anything you want to say").fill("It is too much today");
  await portal.getByRole("button", { name: "Tell my coach" }).click();
  await expect(portal.getByText("Kept on this device", { exact: true })).toBeVisible();
  await expect(portal.getByText(/on this device/)).toHaveCount(1);

  // A page that is not kept leads to the first page, which says why; the country that was chosen is remembered.
  await portal.goto("/portal/wins");
  await expect(portal.getByText("That page needs a connection")).toBeVisible();
  await expect(portal).toHaveURL(/\/portal$/);
  await portal.goto("/portal/help");
  await expect(portal.getByText("In Japan:")).toBeVisible();
  await portal.goto("/portal/grounding");
  await expect(portal.getByRole("heading", { name: "Find your feet" })).toBeVisible();
  await expect(portal.getByText("waits on this device", { exact: false })).toBeVisible();

  await portal.context().setOffline(false);
  const flags = async () => (await coach.api.safety.ofClient.query({ clientId })).flags;
  await expect.poll(async () => (await flags()).length).toBe(1);
  await portal.goto("/portal");
  await portal.reload();
  expect(await flags()).toMatchObject([{ kind: "not_ok", observed: "It is too much today", raisedBy: "client" }]);

  // Whoever is signed out still finds help, connected or not.
  await portal.context().clearCookies();
  await portal.goto("/portal/help");
  await expect(portal.getByText("You are signed out")).toBeVisible();
  await expectAccessible(portal);
});

test("a check-in rests what it should, and tells the coach no answer", async ({ page: portal }) => {
  const { coach, person, clientId } = await aCoachAndClient(sharedProduct(), { names, focus: "Speak up" });
  await portal.setViewportSize(phone);
  await signIn(portal, person);
  await portal.goto("/portal/settings");
  await portal.getByRole("link", { name: "Look at the check-ins" }).click();
  await expect(portal).toHaveTitle(/^Check-ins/);
  await expectAccessible(portal);
  await portal.getByRole("button", { name: "Agree" }).click();
  await portal
    .getByRole("listitem")
    .filter({ hasText: "eight questions" })
    .getByRole("link", { name: "Begin" })
    .click();
  await portal.getByRole("button", { name: "Finish" }).click();
  await expect(portal.getByText("8 things need another look")).toBeVisible();
  await expectAccessible(portal);
  for (const question of await portal.locator("form fieldset").all()) {
    await question.getByLabel("More than half the days").check();
  }
  await portal.getByRole("button", { name: "Finish" }).click();
  await expect(portal.getByRole("heading", { name: "Thank you for looking" })).toBeFocused();
  await expect(portal.getByText("Your coach has been told", { exact: false })).toBeVisible();
  await expectAccessible(portal);

  await portal.goto("/portal/ladder");
  await expect(portal.getByRole("heading", { name: "What works as before" })).toBeVisible();
  await expect(portal.getByRole("link", { name: "Sort what you can change" })).toBeVisible();
  const { tier, flags } = await coach.api.safety.ofClient.query({ clientId });
  expect(tier).toBe("pause");
  expect(flags).toMatchObject([{ kind: "check_in", raisedBy: "client" }]);
});

test("an owner puts their own helplines in the place of ours", async ({ page: owner, anotherPage }) => {
  const { owner: somebody, person } = await aCoachAndClient(sharedProduct(), { names, focus: "Speak up" });
  await signIn(owner, somebody);
  await confirmHelplines(owner, "Belgium");
  await owner.goto("/organisation/crisis-help");
  await expect(owner.getByText("Belgium", { exact: true }).first()).toBeVisible();
  await owner.getByRole("combobox", { name: "Country" }).selectOption("Netherlands");
  await owner.getByRole("button", { name: "Enter your own instead" }).click();
  await owner.getByLabel("Name of the service").fill("The practice’s own line");
  await owner.getByLabel("Phone").fill("020 555 0100");
  await expectAccessible(owner);
  await owner.getByRole("button", { name: "Confirm my entries" }).click();
  await expect(owner.getByText("your own entries", { exact: false })).toBeVisible();

  const portal = await anotherPage();
  await signIn(portal, person);
  await portal.getByRole("link", { name: "Help now" }).click();
  await expect(portal.getByText("The practice’s own line")).toBeVisible();
  await expect(portal.getByRole("link", { name: "Call 020 555 0100" })).toBeVisible();
  await expect(portal.getByText("Entered by your practice", { exact: false }).first()).toBeVisible();
});
