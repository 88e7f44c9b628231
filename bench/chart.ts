import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "@playwright/test";
import { changeOf } from "#domain/efficacy/change.ts";
import { inBrowser } from "./browser.ts";
import { compare, growthExponent, type Measure, timed } from "./harness.ts";
import type { Site } from "./servers.ts";

const goals = { interactive: 3, scripts: 1.4, statistics: 1.1 };
const WEEK = 7 * 86_400_000;

type Race = Record<"ours" | "theirs", () => Promise<{ total: number; scripted: number }>>;

/** A year of days as our chart and as uPlot's, in one page, from nothing until a pointer has been answered. */
export async function chartInteractive(control: Site): Promise<Measure> {
  return inBrowser(async (context) => {
    const page = await context.newPage();
    await page.goto(`${control.url}/chart`);
    await page.waitForFunction(() => "race" in window);
    let clock = 0;
    const scripted = { ours: [] as number[], theirs: [] as number[] };
    const run = (side: keyof Race) => async () => {
      const took = await page.evaluate((name) => (window as unknown as { race: Race }).race[name](), side);
      clock += took.total;
      scripted[side].push(took.scripted);
    };
    const comparison = await compare(run("ours"), run("theirs"), { blocks: 9, runs: 5, clock: () => clock });
    const measure = timed("chart of 365 points ÷ uPlot", goals.interactive, comparison);
    const script = (side: keyof Race) => `${Math.min(...scripted[side]).toFixed(1)} ms`;
    return { ...measure, notes: [...measure.notes, `script alone ${script("ours")} to ${script("theirs")}`] };
  });
}

type Reader = { cookie: string; clientId: string };

/** All scripts that a browser fetches for a chart that answers a pointer, against those for a caseload. */
export async function chartScripts(product: Site, { cookie, clientId }: Reader): Promise<Measure> {
  return inBrowser(async (context) => {
    const [name = "", value = ""] = cookie.split("=", 2);
    await context.addCookies([{ name, value, url: product.url }]);
    const caseload = await scriptsOf(context, `${product.url}/caseload`, async () => undefined);
    const chart = await scriptsOf(context, `${product.url}/clients/${clientId}/efficacy`, async (page) => {
      await page.waitForSelector(".recharts-wrapper", { state: "attached" });
    });
    const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
    return {
      name: "chart script ÷ caseload's",
      value: chart / caseload,
      goal: goals.scripts,
      notes: [`${kilobytes(chart)}, what comes late included`, `caseload ${kilobytes(caseload)}`],
    };
  });
}

async function scriptsOf(context: BrowserContext, url: string, ready: (page: Page) => Promise<unknown>) {
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") {
      sizes.push(response.body().then((body) => gzipSync(body).length));
    }
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await ready(page);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.close();
  return bytes;
}

/** Every figure of change for clients with twelve ratings each, on one core, and how it grows with their number. */
export function statistics(): Measure {
  const norms = { sd: 15, reliability: 0.9, mean: 50 };
  const ratings = 12;
  const series = (client: number) =>
    Array.from({ length: ratings }, (_, week) => ({
      at: week * WEEK,
      score: ((client * 7 + week * 13) % 60) + week * ((client % 5) - 1),
    }));
  const all = Array.from({ length: 10_000 }, (_, client) => series(client));
  const compute = (size: number) => {
    for (const scored of all.slice(0, size)) changeOf(scored, norms);
  };
  compute(all.length); // Once unmeasured, since the first run compiles.
  const points = [100, 1_000, 10_000].map((size) => {
    const repeats = 30_000 / size;
    const started = performance.now();
    for (let repeat = 0; repeat < repeats; repeat += 1) compute(size);
    return { size, time: (performance.now() - started) / repeats };
  });
  const whole = points.at(-1);
  const perSecond = whole ? (whole.size * ratings) / (whole.time / 1000) : 0;
  return {
    name: "statistics, growth exponent",
    value: growthExponent(points),
    goal: goals.statistics,
    notes: [
      `${Math.round(perSecond).toLocaleString("en")} ratings a second`,
      `10,000 clients in ${whole?.time.toFixed(0)} ms`,
    ],
  };
}
