import type { BrowserContext, Page } from "@playwright/test";
import { aCoachAndClient, type Browser } from "./api.ts";
import { expect, expectAccessible, expectAwake, test } from "./fixtures.ts";
import { signIn } from "./people.ts";
import { sharedProduct } from "./product.ts";

// Without a connection every request fails and says so: that is what this journey is about.
test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|status of 4(01|12|09)/ });

test("words are never lost: without a connection, on two devices, with an old session, without room", async ({
  page: laptop,
  anotherPage,
}) => {
  test.setTimeout(180_000);
  const { client, person } = await aCoachAndClient(sharedProduct(), {
    names: { coach: "Maya Lind", client: "Noor van Dam" },
    focus: "Speak up in the monthly meeting",
  });
  const phone = await anotherPage();
  await phone.setViewportSize({ width: 320, height: 640 });
  await signIn(phone, person);
  await signIn(laptop, person);

  await test.step("a win without a connection, and all that can be said about it", async () => {
    await open(phone, "/portal/win");
    await expectAccessible(phone);
    await phone.context().setOffline(true);
    await phone.getByLabel("What went well?").fill("Asked a question, I was lucky");
    await expect(phone.getByText("What was your part in it?", { exact: false })).toBeVisible();
    await expectAccessible(phone);
    await phone.getByRole("button", { name: "Save", exact: true }).click();
    await expect(phone.getByText(/It is kept on this device/)).toBeVisible();
    await phone.getByRole("button", { name: "Say more about it" }).click();
    await phone.getByLabel("What did you do?").fill("Wrote it down first");
    await phone.getByLabel("Add a picture").setInputFiles("docs/images/ladder-phone-dark.png");
    await expect(phone.getByAltText("Your picture to this win")).toBeVisible();
    await phone.getByRole("button", { name: "Save changes" }).click();
    await expect(phone.getByText(/Your changes are on this device/)).toBeVisible();
    await expectAccessible(phone);
    await phone.context().setOffline(false);
    await expect(phone.getByText("Synced. What you did is kept.")).toBeVisible({ timeout: 40_000 });
    const [entry] = await entriesOf(client);
    expect(entry).toMatchObject({ what: "Asked a question, I was lucky", recall: { actions: "Wrote it down first" } });
    expect(entry?.photoId).not.toBeNull();
  });

  await test.step("two devices change one entry, and both versions stay", async () => {
    const [entry] = await entriesOf(client);
    for (const device of [phone, laptop]) await open(device, `/portal/wins/${entry?.id}`);
    await phone.context().setOffline(true);
    await change(phone, "Asked from the phone");
    await change(laptop, "Asked from the laptop");
    await expect(laptop.getByText("Synced. What you did is kept.")).toBeVisible();
    await phone.context().setOffline(false);
    await expect(phone.getByText("On your other device it says:")).toBeVisible({ timeout: 40_000 });
    await expect(phone.getByText("Asked from the laptop").first()).toBeVisible();
    await expectAccessible(phone);
    await phone.getByRole("button", { name: "Keep both together" }).click();
    await expect(phone.getByText("On your other device it says:")).toBeHidden();
    const words = async () => (await entriesOf(client))[0]?.what;
    await expect.poll(words).toBe("Asked from the laptop\n\nAsked from the phone");
  });

  await test.step("the session ends and the browser empties its store meanwhile: sign in, and it goes out", async () => {
    await open(phone, "/portal/win");
    await phone.context().setOffline(true);
    await log(phone, "Written while signed out");
    await emptyStore(phone.context(), phone);
    await client.api.account.endOtherSessions.mutate({});
    await phone.context().setOffline(false);
    await expect(phone.getByText(/Please sign in again/)).toBeVisible({ timeout: 40_000 });
    await phone.getByRole("link", { name: "Sign in" }).click();
    await signIn(phone, person);
    await expect
      .poll(async () => (await entriesOf(client)).map(({ what }) => what))
      .toContain("Written while signed out");
  });

  await test.step("no room and no connection: it says so, and the words stay", async () => {
    await open(phone, "/portal/win");
    await phone.context().setOffline(true);
    await phone.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
      Object.assign(window, { haveRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
    });
    await phone.getByLabel("What went well?").fill("Words without room");
    await phone.getByRole("button", { name: "Save", exact: true }).click();
    await expect(phone.getByText(/this device has no room/)).toBeVisible();
    await expect(phone.getByLabel("What went well?")).toHaveValue("Words without room");
    await expectAccessible(phone);
    await phone.evaluate("haveRoom()");
    await phone.getByRole("button", { name: "Save", exact: true }).click();
    await expect(phone.getByText(/It is kept on this device/)).toBeVisible();
  });

  await test.step("signing out warns of what is unsent, and then leaves nothing behind", async () => {
    await phone.route("**/api/trpc/**logWin**", (route) => route.abort());
    await phone.context().setOffline(false);
    await phone.goto("/account");
    await expectAwake(phone);
    await phone.getByRole("button", { name: "Sign out" }).click();
    await expect(phone.getByText(/nobody can bring/)).toBeVisible();
    await expectAccessible(phone);
    await phone.getByRole("button", { name: "Delete and sign out" }).click();
    await expect(phone).toHaveURL(/\/sign-in/);
    expect(await recordsOn(phone)).toBe(0);
  });
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectAwake(page);
}

async function entriesOf({ api }: Browser) {
  return (await api.journal.mine.query({})).entries;
}

async function change(page: Page, words: string): Promise<void> {
  await page.getByLabel("What went well?").fill(words);
  await page.getByRole("button", { name: "Save changes" }).click();
}

async function log(page: Page, words: string): Promise<void> {
  await page.getByLabel("What went well?").fill(words);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
}

/** What a browser does when room gets scarce. */
async function emptyStore(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
}

function recordsOn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open("proven");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          if (!request.result.objectStoreNames.contains("outbox")) return resolve(0);
          const count = request.result.transaction("outbox").objectStore("outbox").count();
          count.onsuccess = () => resolve(count.result);
        };
      }),
  );
}
