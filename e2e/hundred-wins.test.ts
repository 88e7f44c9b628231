import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, chromium, expect, type Page, test } from "@playwright/test";
import { aCoachAndClient } from "./api.ts";
import { signIn } from "./people.ts";
import { anotherPlace, launchAnother } from "./product.ts";

const COUNT = 100;
const written = Array.from({ length: COUNT }, (_, n) => `Win ${n}: “kept” 🙂 — line one\nline two of ${n}`);

test("a hundred wins survive kills of browser and server and a connection that comes and goes, each once", async ({
  launchOptions,
}) => {
  test.setTimeout(240_000);
  const place = await anotherPlace("hundred");
  const profile = join(place.dataDir, "../profile");
  rmSync(profile, { recursive: true, force: true });
  let product = await launchAnother(place);
  const { client, person } = await aCoachAndClient(place, {
    names: { coach: "Maya Lind", client: "Noor van Dam" },
    focus: "Speak up in the monthly meeting",
  });

  const phone = () =>
    chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL: place.origin,
      viewport: { width: 390, height: 844 },
    });
  let context = await phone();
  let page = context.pages()[0] ?? (await context.newPage());
  await signIn(page, person);
  const cookies = await context.cookies();
  await page.goto("/portal/win");

  for (const [n, what] of written.entries()) {
    if (n % 7 === 3) await context.setOffline(n % 2 === 1);
    if (n === 30 || n === 75) {
      await die(context, profile);
      context = await phone();
      // A browser writes cookies to the disk only now and then; what people wrote it has to write at once.
      await context.addCookies(cookies);
      page = context.pages()[0] ?? (await context.newPage());
      await page.goto("/portal/win");
    }
    if (n === 50) await product.kill();
    if (n === 70) {
      product = await launchAnother(place);
    }
    await log(page, what);
  }

  await context.setOffline(false);
  await expect(page.getByText(/Synced/)).toBeVisible({ timeout: 90_000 });
  const kept: string[] = [];
  let after: string | undefined;
  do {
    const found = await client.api.journal.mine.query(after ? { after } : {});
    kept.push(...found.entries.map(({ what }) => what));
    after = found.next ?? undefined;
  } while (after);
  expect(kept.toSorted()).toEqual(written.toSorted());
  await context.close();
  await product.stop();
});

/** As somebody does it on a phone: the words, one tap, and on to the next as soon as the win is safe. */
async function log(page: Page, what: string): Promise<void> {
  const form = page.getByLabel("What went well?");
  const another = page.getByRole("button", { name: "Log another" });
  await expect(form.or(another).first()).toBeVisible();
  if (await another.isVisible()) await another.click();
  await form.fill(what);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
}

/** Ends the browser as nothing can prepare for. */
async function die(context: BrowserContext, profile: string): Promise<void> {
  const gone = new Promise((resolve) => context.once("close", resolve));
  const all = execFileSync("ps", ["-A", "-ww", "-o", "pid=,args="], { encoding: "utf8" }).split("\n");
  const browser = all.find((line) => line.includes(`--user-data-dir=${profile}`) && !line.includes("--type="));
  process.kill(Number.parseInt(browser ?? "", 10), "SIGKILL");
  await gone;
}
