import type { Page } from "@playwright/test";
import { newId } from "#lib/uuid.ts";
import { aCoachAndClient } from "./api.ts";
import { expect } from "./fixtures.ts";
import { sharedProduct } from "./product.ts";

type Story = Partial<Parameters<typeof aCoachAndClient>[1]>;

/**
 * Maya Lind, a coach, and Noor van Dam, a client who has joined, each signed in in a browser of their own.
 *
 * @param coach a page in one browser
 * @param portal a page in another browser
 * @returns the two as they speak to the product without a screen, and the address of the client's record
 */
export async function meet(coach: Page, portal: Page, story: Story = {}) {
  const names = { coach: "Maya Lind", client: "Noor van Dam" };
  const couple = await aCoachAndClient(sharedProduct(), { names, focus: "Speak up in the monthly meeting", ...story });
  await couple.coach.enter(coach);
  await couple.client.enter(portal);
  return { ...couple, record: `${sharedProduct().origin}/clients/${couple.clientId}` };
}

/** The same two after a win of the client's and with a ladder of three rungs that both agreed to, which they look at. */
export async function climbTogether(coach: Page, portal: Page) {
  const couple = await meet(coach, portal);
  const what = "Asked the first question in the meeting";
  await couple.client.api.journal.logWin.mutate({ operationId: newId(), what, sharing: "shared", occurredOn: null });
  const [ladderId, rungs] = [newId(), ["friend", "familiar-group", "mixed-group"]];
  const start = { from: "template", key: "public-speaking", rungs } as const;
  const { version } = await couple.coach.api.ladders.create.mutate({ ladderId, clientId: couple.clientId, start });
  const offered = await couple.coach.api.ladders.offer.mutate({ ladderId, version });
  await couple.client.api.ladders.agree.mutate({ ladderId, version: offered.version });

  await coach.goto(`${couple.record}/ladder`);
  await expect(coach.getByRole("heading", { name: "Rung 3", exact: true })).toBeVisible();
  await portal.goto("/portal/ladder");
  await expect(portal.getByRole("link", { name: "Try this rung" })).toBeVisible();
  return couple;
}
