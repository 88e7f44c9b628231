import type { Page } from "@playwright/test";
import { inBrowser } from "./browser.ts";
import { compare, type Measure, timed } from "./harness.ts";
import type { Site } from "./servers.ts";

const goals = { ratio: 3, milliseconds: 100 };
const phone = { width: 390, height: 844 };

/**
 * From the tap on "Save" until the win is durable on the device and painted as saved, against one bare IndexedDB put of
 * the same words, also painted, in the same page.
 */
export async function winSaved(product: Site, cookie: string): Promise<Measure[]> {
  return inBrowser(async (context) => {
    const [name = "", value = ""] = cookie.split("=", 2);
    await context.addCookies([{ name, value, url: product.url }]);
    const page = await context.newPage();
    await page.goto(`${product.url}/portal/win`, { waitUntil: "networkidle" });
    const times: number[] = [];
    let clock = 0;
    const run = (side: (page: Page) => Promise<number>, keep?: number[]) => async () => {
      const took = await side(page);
      clock += took;
      keep?.push(took);
    };
    const comparison = await compare(run(logWin, times), run(putBare), { blocks: 9, runs: 8, clock: () => clock });
    const ratio = timed("win, tap to durable and painted ÷ bare put", goals.ratio, comparison);
    const p95 = times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
    const worst = {
      name: "win, tap to durable and painted, p95 in ms",
      value: p95,
      goal: goals.milliseconds,
      notes: [],
    };
    return [ratio, { ...worst, notes: [`${times.length} wins`, "warm-up included"] }];
  }, phone);
}

/** Writes a win and taps; the time counts from the tap. */
async function logWin(page: Page): Promise<number> {
  const another = page.getByRole("button", { name: "Log another" });
  if (await another.isVisible()) await another.click();
  await page.getByLabel("What went well?").fill("Asked the first question in the meeting");
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const tap = [...document.querySelectorAll("button")].find(({ type }) => type === "submit");
        const began = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.querySelector("blockquote")?.textContent?.startsWith("Asked the first question")) return;
          if (document.querySelector("textarea")) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        tap?.click();
      }),
  );
}

/** The same words with nothing around them: open once, put, and say so. */
function putBare(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const store = globalThis as unknown as { bare?: IDBDatabase };
    store.bare ??= await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("bare", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("put", { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const shown = document.body.appendChild(document.createElement("p"));
    const began = performance.now();
    const transaction = store.bare.transaction("put", "readwrite", { durability: "strict" });
    transaction.objectStore("put").put({ what: "Asked the first question in the meeting", at: Date.now() });
    return new Promise<number>((resolve) => {
      transaction.oncomplete = () => {
        shown.textContent = "Saved";
        requestAnimationFrame(() =>
          setTimeout(() => {
            resolve(performance.now() - began);
            shown.remove();
          }),
        );
      };
    });
  });
}
