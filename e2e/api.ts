import type { Page } from "@playwright/test";
import { createTRPCClient, httpLink } from "@trpc/client";
import { currentConsent } from "#content/consent/texts.ts";
import { verifiedOn } from "#content/safety/crisis-help.ts";
import { newId } from "#lib/uuid.ts";
import type { AppRouter } from "#server/trpc/root.ts";
import { linkMailedTo } from "./mail.ts";
import { aPerson, type Person } from "./people.ts";
import type { Place } from "./product.ts";

/** A browser without a screen: it speaks to a product as our own pages do, and keeps the cookie it is given. */
export function aBrowser(origin: string) {
  let cookie = "";

  async function send(path: string | URL, { headers, ...init }: RequestInit = {}): Promise<Response> {
    const sent = new Headers(headers);
    sent.set("sec-fetch-site", "same-origin");
    if (cookie) sent.set("cookie", cookie);
    const response = await fetch(new URL(path, origin), { redirect: "manual", ...init, headers: sent });
    const session = response.headers.getSetCookie().find((set) => set.startsWith("proven.session="));
    if (session) cookie = session.split(";", 1)[0] ?? "";
    return response;
  }

  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/api/trpc`, fetch: (url, init) => send(String(url), init as RequestInit) })],
  });

  /** Signs a browser with a screen in as the same person. */
  async function enter(page: Page): Promise<void> {
    const [name = "", value = ""] = cookie.split("=", 2);
    await page.context().addCookies([{ name, value, url: origin }]);
  }
  return { send, api, enter };
}

export type Browser = ReturnType<typeof aBrowser>;

const timeZone = "Europe/Amsterdam";
const consents = ["coaching_record", "share_with_coach", "share_by_default"] as const;

async function tokenMailedTo(address: string, { dataDir }: Place) {
  const { pathname, hash } = new URL(await linkMailedTo(address, { dataDir }));
  return { organisationId: pathname.split("/").at(-1) ?? "", token: hash.slice(1) };
}

/** A coach with a practice that may invite clients; signed in. */
export async function aPractice(place: Place, owner: Person, practiceName = `${owner.name} Coaching`) {
  const coach = aBrowser(place.origin);
  await coach.api.account.signUp.mutate({ ...owner, practiceName, timeZone });
  const { token } = await tokenMailedTo(owner.email, place);
  await coach.api.account.confirmSignUp.mutate({ token, password: owner.password });
  await coach.api.safety.confirmCrisisLines.mutate({ country: "NL", verifiedOn, entries: null });
  return coach;
}

type Couple = {
  names: { coach: string; client: string };
  focus: string;
  practiceName?: string;
  /** What the client agrees to; without it, to everything. */
  agreed?: readonly (typeof consents)[number][];
};

/** A coach with a practice and a client who has joined; both signed in. */
export async function aCoachAndClient(place: Place, { names, focus, practiceName, agreed = consents }: Couple) {
  const [owner, person] = [aPerson(names.coach), aPerson(names.client)];
  const [coach, client] = [await aPractice(place, owner, practiceName), aBrowser(place.origin)];
  const clientId = newId();
  const startsOn = new Date().toISOString().slice(0, 10);
  const { name, email, password } = person;
  await coach.api.clients.add.mutate({
    ...{ clientId, name, email, timeZone, focus, startsOn },
    audience: "professional",
    plannedWeeks: 8,
  });
  await coach.api.clients.invite.mutate({ clientId });
  const link = await tokenMailedTo(email, place);
  await client.api.clients.acceptInvitation.mutate({ ...link, newAccount: { name, password } });
  await client.api.consent.decide.mutate({
    textVersion: currentConsent.version,
    decisions: agreed.map((purpose) => ({ purpose, granted: true })),
  });
  return { coach, client, owner, person, clientId, organisationId: link.organisationId };
}
