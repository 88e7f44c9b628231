import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { newId } from "#lib/uuid.ts";
import { aCoachAndClient } from "./api.ts";
import { begunEarlier } from "./database.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { signIn } from "./people.ts";
import { sharedProduct } from "./product.ts";

const DAY = 86_400_000;
const phone = { width: 390, height: 844 };
/** Days before today, and how sure on each; the second line is the harder one. */
const ratings = [
  [28, 30],
  [25, 40],
  [22, 40],
  [14, 60],
  [7, 70],
  [0, 80],
] as const;

/** A client who has rated six times, a win shared and one kept to themselves. */
async function aRatedClient() {
  const { coach, client, owner, person, clientId } = await aCoachAndClient(sharedProduct(), {
    names: { coach: "Malou Quist", client: "Noam Ysbrand" },
    focus: "Speak up in the monthly meeting",
  });
  const { scaleId } = await coach.api.efficacy.assign.mutate({ clientId, templateKey: "speaking-v1" });
  const { items } = await client.api.efficacy.scale.query({ scaleId });
  await begunEarlier(sharedProduct().dataDir, scaleId, 30);
  for (const [daysAgo, confidence] of ratings) {
    await client.api.efficacy.rate.mutate({
      operationId: newId(),
      scaleId,
      ago: daysAgo * DAY,
      answers: items.map(({ id }) => ({ itemId: id, confidence })),
    });
  }
  const occurredOn = new Date(Date.now() - 10 * DAY).toISOString().slice(0, 10);
  for (const [what, sharing] of [
    ["=Asked the first question", "shared"],
    ["Kept to myself", "private"],
  ] as const) {
    await client.api.journal.logWin.mutate({ operationId: newId(), what, sharing, occurredOn });
  }
  return { owner, person, clientId, scaleId, items: items.length };
}

/** How far things moved by themselves while a page came together. */
function watchShifts(page: Page) {
  return page.addInitScript(() => {
    const seen = window as unknown as { shifted: number };
    seen.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
}

test("a chart is whole without a script, still when one comes, and says the same as its table", async ({
  page,
  browser,
}) => {
  const { owner, clientId, items } = await aRatedClient();
  await watchShifts(page);
  await signIn(page, owner);
  const address = `/clients/${clientId}/efficacy`;

  // Without a script: sentence, picture, table.
  const session = await page.context().storageState();
  const bare = await browser.newContext({ javaScriptEnabled: false, storageState: session });
  const still = await bare.newPage();
  await still.goto(address);
  await expect(still.getByText(/^43 points above the start/)).toBeVisible();
  await expect(still.getByRole("img", { name: /ratings by date/ }).first()).toBeVisible();
  const before = await still.locator("svg[data-chart]:visible").first().boundingBox();
  await still.getByText("The same as numbers").first().click();
  await expect(still.getByRole("table", { name: /every rating/ }).getByRole("row")).toHaveCount(1 + ratings.length);
  await bare.close();

  // With one: nothing moves, and the layer answers pointer and arrow keys.
  await page.goto(address);
  const box = page.locator("[data-chart-box]:visible").first();
  await expect(box.locator(".recharts-wrapper")).toBeAttached();
  expect(await page.locator("svg[data-chart]:visible").first().boundingBox()).toEqual(before);
  expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.05);
  const keys = box.getByRole("slider", { name: /arrow keys/ });
  await keys.focus();
  await page.keyboard.press("Home");
  await expect(keys).toHaveAttribute("aria-valuetext", /^30 on /);
  await page.keyboard.press("ArrowRight");
  await expect(keys).toHaveAttribute("aria-valuetext", /^40 on /);
  await page.keyboard.press("End");
  await expect(box.getByText(/^80 on \d+ \w+ \d{4}$/)).toBeVisible();
  await expectAccessible(page);

  // Unfolded, it is read aloud by tables; what cannot be computed says why.
  for (const summary of ["The same as numbers", "Line by line", "Figures", /^What happened/]) {
    await page.getByText(summary).first().click();
  }
  await expect(page.getByRole("table", { name: /line by line/ }).getByRole("row")).toHaveCount(1 + items);
  await expect(page.getByText("Not computable yet: 3 of 5 ratings after the baseline.").first()).toBeVisible();
  await expect(page.getByText("=Asked the first question")).toBeVisible();
  await expect(page.getByText("Kept to myself")).toHaveCount(0);
  await expectAccessible(page);

  // Taken along: a picture, a report, a table whose words are no formulas.
  const [picture] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as SVG" }).click(),
  ]);
  const svg = await readFile(await picture.path(), "utf8");
  expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(svg).not.toContain("oklch");
  const [dots] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as PNG" }).click(),
  ]);
  expect((await readFile(await dots.path())).subarray(1, 4).toString()).toBe("PNG");
  const report = await page.request.get(`/api/reports/report?client=${clientId}`);
  expect(report.headers()["content-type"]).toBe("application/pdf");
  const pdf = (await report.body()).toString("latin1");
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
  const csv = await (await page.request.get(`/api/reports/ratings?client=${clientId}`)).text();
  expect(csv.trim().split("\r\n")).toHaveLength(1 + ratings.length * items);

  // On paper: the tables are open, the buttons gone.
  await page.goto(`${address}/print`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("table", { name: /every rating/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await page.emulateMedia({ media: null });
  await expectAccessible(page);

  // Lists come together without a jump on a phone too, before and after the typefaces.
  await page.setViewportSize(phone);
  for (const list of ["/scales", "/efficacy"]) {
    await page.goto(list, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted), list).toBeLessThan(0.05);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto("/efficacy");
  await expect(page.getByText(/No change can be judged yet/)).toBeVisible();
  await expect(page.getByRole("row", { name: /Noam Ysbrand/ })).toContainText("Not computable yet: no norms");
  await expectAccessible(page);
});

test.describe("somebody else", () => {
  test.use({ tolerated: /status of 404/ });

  test("gets no report, no table and no page of a client", async ({ page, anotherPage }) => {
    const { clientId, person } = await aRatedClient();
    const stranger = await aRatedClient();
    await signIn(page, stranger.owner);
    for (const file of ["report", "ratings"]) {
      const refused = await page.request.get(`/api/reports/${file}?client=${clientId}`);
      expect(refused.status()).toBe(404);
      expect(await refused.body()).toHaveLength(0);
    }
    await page.goto(`/clients/${clientId}/efficacy`);
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();

    // The client reads their own, in plain words.
    const portal = await anotherPage();
    await portal.setViewportSize(phone);
    await signIn(portal, person);
    await portal.goto("/portal/ratings");
    await expect(portal.getByText("You started at 37 of 100 and are 80 sure now.")).toBeVisible();
    await expect(portal.getByText(/measurement error|baseline|efficacy|Tau|NAP/i)).toHaveCount(0);
    await portal.getByText(/^What happened/).click();
    await expect(portal.getByText("Kept to myself")).toBeVisible();
    await expectAccessible(portal);
    expect(await portal.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    const own = await portal.request.get("/api/reports/ratings");
    expect(own.status()).toBe(200);
  });
});
