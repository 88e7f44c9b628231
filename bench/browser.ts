import { type BrowserContext, chromium } from "@playwright/test";
import { chromiumFlags, ensureChromium } from "../scripts/chromium.ts";

type Screen = { width: number; height: number };

/** Uses a browser of its own, with a screen of this size, and ends it. */
export async function inBrowser<Result>(
  use: (context: BrowserContext) => Promise<Result>,
  viewport: Screen = { width: 1280, height: 900 },
): Promise<Result> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    return await use(await browser.newContext({ viewport }));
  } finally {
    await browser.close();
  }
}
