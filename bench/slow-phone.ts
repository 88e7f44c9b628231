import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { inBrowser } from "./browser.ts";
import { type Measure, median } from "./harness.ts";
import { labScore, type Vitals } from "./lab-score.ts";
import type { Site } from "./servers.ts";

/** Points that may be missing of 100. */
const goal = 5;
const visits = 7;
const phone = { width: 412, height: 823 };

/** Lighthouse's phone: slow 4G as the browser imitates it, and a processor four times slower than this one. */
const network = { offline: false, latency: 562.5, downloadThroughput: 188_744, uploadThroughput: 86_400 };
const slowdown = 4;

/** How long nothing may happen before a page counts as done, in milliseconds. */
const CALM = 2_500;

type Seen = Vitals & { mainThread: number };

/** First visits of the portal's home on a slow phone, each beside one of the bare page. */
export async function slowPhone(product: Site, control: Site, cookie: string): Promise<Measure[]> {
  const home: Seen[] = [];
  const bare: Seen[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    home.push(await firstVisit(`${product.url}/portal`, cookie));
    bare.push(await firstVisit(`${control.url}/?rows=1&filling=0`));
  }
  const [ours, theirs] = [middle(home), middle(bare)];
  return [
    {
      name: "portal home on a slow phone, points short of 100",
      value: 100 - labScore(ours),
      goal,
      notes: [told(ours), `bare page ${(100 - labScore(theirs)).toFixed(2)}: ${told(theirs)}`],
    },
    {
      name: "portal home's main thread ÷ bare page's",
      value: median(home.map(({ mainThread }, visit) => mainThread / (bare[visit]?.mainThread ?? Number.NaN))),
      notes: [`${ours.mainThread.toFixed(0)} ms`, `bare page ${theirs.mainThread.toFixed(0)} ms`, `n ${visits}`],
    },
  ];
}

function middle(seen: readonly Seen[]): Seen {
  const of = (name: keyof Seen) => median(seen.map((each) => each[name]));
  return {
    firstPaint: of("firstPaint"),
    largestPaint: of("largestPaint"),
    blocking: of("blocking"),
    shift: of("shift"),
    mainThread: of("mainThread"),
  };
}

function told({ firstPaint, largestPaint, blocking, shift }: Vitals): string {
  const [first, largest, blocked] = [firstPaint, largestPaint, blocking].map((time) => time.toFixed(0));
  return `painted ${first}, largest ${largest}, blocked ${blocked} ms, moved ${shift.toFixed(3)}`;
}

/** In a browser of its own, so that nothing is kept from a visit before. */
function firstVisit(address: string, cookie?: string): Promise<Seen> {
  return inBrowser(async (context) => {
    if (cookie) await signIn(context, address, cookie);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", network);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: "networkidle" });
    await page.waitForTimeout(CALM);
    return { ...(await vitals(page)), mainThread: await mainThread(devtools) };
  }, phone);
}

async function signIn(context: BrowserContext, url: string, cookie: string): Promise<void> {
  const [name = "", value = ""] = cookie.split("=", 2);
  await context.addCookies([{ name, value, url }]);
}

type Watched = { watched: { name: string; entryType: string; startTime: number; duration: number; value?: number }[] };

/** Runs in the page before anything of its own. */
function watch(): void {
  const page = globalThis as unknown as Watched;
  page.watched = [];
  const observer = new PerformanceObserver((list) => page.watched.push(...list.getEntries()));
  for (const type of ["paint", "largest-contentful-paint", "layout-shift", "longtask"]) {
    observer.observe({ type, buffered: true });
  }
}

async function vitals(page: Page): Promise<Vitals> {
  const entries = await page.evaluate(() =>
    (globalThis as unknown as Watched).watched.map(({ name, entryType, startTime, duration, value = 0 }) => ({
      name,
      entryType,
      startTime,
      duration,
      value,
    })),
  );
  const of = (type: string) => entries.filter(({ entryType }) => entryType === type);
  const firstPaint = of("paint").find(({ name }) => name === "first-contentful-paint")?.startTime;
  const largestPaint = of("largest-contentful-paint").at(-1)?.startTime;
  if (firstPaint === undefined || largestPaint === undefined) throw new Error("The page painted nothing.");
  const after = ({ startTime, duration }: { startTime: number; duration: number }) =>
    Math.max(0, Math.min(duration, startTime + duration - firstPaint) - 50);
  return {
    firstPaint,
    largestPaint,
    blocking: of("longtask").reduce((sum, task) => sum + after(task), 0),
    shift: of("layout-shift").reduce((sum, { value }) => sum + value, 0),
  };
}

/** Milliseconds for which the page's own thread was at work, which other programs on the machine disturb least. */
async function mainThread(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}
