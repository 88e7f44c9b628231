import { inBrowser } from "./browser.ts";
import { compare, type Measure, timed } from "./harness.ts";
import type { Site } from "./servers.ts";

const goal = 0.3;

type Reader = { cookie: string; clientId: string };

/** From a press in the caseload until the record is there to read, against loading its address from an empty page. */
export async function clickToRecord(product: Site, { cookie, clientId }: Reader): Promise<Measure> {
  return inBrowser(async (context) => {
    const [name = "", value = ""] = cookie.split("=", 2);
    await context.addCookies([{ name, value, url: product.url }]);
    const page = await context.newPage();
    const record = `/clients/${clientId}`;
    const link = `a[data-caseload-row][href="${record}"]`;
    // The name and the first part below it are there to read.
    const useful = async () => {
      await page.waitForSelector(`main h1:has-text("Noor Client")`);
      await page.waitForSelector("main section h2");
    };
    let clock = 0;
    const click = async () => {
      await page.goto(`${product.url}/caseload?search=Noor`, { waitUntil: "networkidle" });
      await page.focus(link);
      const from = performance.now();
      await page.press(link, "Enter");
      await page.waitForURL(`**${record}`);
      await useful();
      clock += performance.now() - from;
    };
    const open = async () => {
      await page.goto("about:blank");
      const from = performance.now();
      await page.goto(`${product.url}${record}`, { waitUntil: "load" });
      await useful();
      clock += performance.now() - from;
    };
    const comparison = await compare(click, open, { blocks: 7, runs: 3, warmup: 2, clock: () => clock });
    return timed("click to record ÷ full load", goal, comparison);
  });
}
