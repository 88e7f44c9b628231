import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Locator, type Page } from "@playwright/test";

export { expect };

type Fixtures = {
  /** Complaints of the browser that a journey provokes on purpose: `test.use({ tolerated: /404/ })`. */
  tolerated: RegExp | undefined;
  /** What browsers complained about: console errors, uncaught errors, violations of the content security policy. */
  complaints: string[];
  /** A page in a browser of its own, for another person. */
  anotherPage: () => Promise<Page>;
};

/** Playwright's test, in which any complaint of any browser fails the journey. */
export const test = base.extend<Fixtures>({
  tolerated: [undefined, { option: true }],
  complaints: [
    async ({ tolerated }, use) => {
      const complaints: string[] = [];
      await use(complaints);
      const unexpected = complaints.filter((complaint) => !tolerated?.test(complaint));
      expect(unexpected, "complaints of the browser").toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, complaints }, use) => {
    await listen(context, complaints);
    await use(context);
  },
  anotherPage: async ({ browser, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      await listen(context, complaints);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

async function listen(context: BrowserContext, complaints: string[]): Promise<void> {
  context.on("console", (message) => {
    if (message.type() === "error")
      complaints.push(`console: ${message.text()} ${message.location().url} (${message.page()?.url()})`);
  });
  context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().message} (${error.page()?.url()})`));
  // Also violations that the browser keeps to itself, such as those of a policy that only reports.
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      reportError(new Error(`policy: ${effectiveDirective} refuses ${blockedURI}`)),
    );
  });
}

/** React Aria speaks a label and leaves its empty shell for some seconds after what it named has gone. */
const spokenAndGone = "[data-live-announcer]";
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The rules about colours: in the other theme nothing else can have changed. */
const coloursOnly = ["color-contrast", "link-in-text-block"];

/**
 * Colours that are still on their way would be judged half-way, and a page that nobody looks at may not go on with them.
 *
 * @returns how many animations are left: those without an end
 */
function settle(): number {
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
  }
  return document.getAnimations().length;
}

/** Fails unless axe finds nothing against WCAG 2.2 AA on the page as it stands, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect.poll(() => page.evaluate(settle)).toBe(0);
    const axe = new AxeBuilder({ page }).exclude(spokenAndGone);
    const asked = colorScheme === "light" ? axe.withTags(standards) : axe.withRules(coloursOnly);
    const { violations } = await asked.analyze();
    const findings = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
    expect(findings, `axe on ${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Moves a slider once the page is awake, and sees that the page took it. */
export async function moveSlider(slider: Locator, value: number): Promise<void> {
  await expectAwake(slider.page());
  await slider.fill(String(value));
  await expect(slider).toHaveAttribute("aria-valuetext", new RegExp(`^${value}\\b`));
}

/** Waits until a page has woken up: what is ticked or filled in before that is set back. */
export async function expectAwake(page: Page): Promise<void> {
  const control = page.getByRole("main").locator("button, input, textarea").first();
  const isAwake = () => control.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__react")));
  await expect.poll(isAwake, `${page.url()} awake`).toBe(true);
}
