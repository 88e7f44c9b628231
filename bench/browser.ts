import { type BrowserContext, chromium } from "@playwright/test";
import { chromiumFlags, ensureChromium } from "../scripts/chromium.ts";

/** Something measured in a browser of its own, which ends with it. */
export async function inBrowser<Result>(use: (context: BrowserContext) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    return await use(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
  } finally {
    await browser.close();
  }
}
