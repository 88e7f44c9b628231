import { load } from "#trpc/page.ts";

const answer = (status: number, text: string) =>
  new Response(`${text}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });

/** What a letter's link opens: the page that asks, with the token where neither logs nor other sites learn of it. */
export async function GET(_: Request, { params }: RouteContext<"/reminders/off/[token]">): Promise<Response> {
  const { token } = await params;
  const headers = { location: `/reminders/off#${encodeURIComponent(token)}`, "cache-control": "no-store" };
  return new Response(null, { status: 303, headers });
}

/** The one press of a mail program (RFC 8058): signed out, without a page, and only with the words that it must send. */
export async function POST(request: Request, { params }: RouteContext<"/reminders/off/[token]">): Promise<Response> {
  const { token } = await params;
  const said = await request.formData().catch(() => null);
  if (said?.get("List-Unsubscribe") !== "One-Click") return answer(400, "Nothing was changed.");
  const { stopped } = await load((call) => call.reminders.stop({ token }));
  return stopped ? answer(200, "Reminders are off.") : answer(404, "This address is not valid any more.");
}
