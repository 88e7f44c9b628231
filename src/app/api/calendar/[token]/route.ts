import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { api } from "#trpc/server.ts";

/** A coach's sessions for their calendar program, which signs in nowhere and knows this address. */
export async function GET(_: Request, { params }: RouteContext<"/api/calendar/[token]">): Promise<Response> {
  const { token } = await params;
  try {
    const { ics } = await (await api()).sessions.calendar({ token });
    return new Response(ics, {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'attachment; filename="sessions.ics"',
        "cache-control": "private, no-store",
        "referrer-policy": "no-referrer",
      },
    });
  } catch (error) {
    if (error instanceof TRPCError) return new Response(null, { status: getHTTPStatusCodeFromError(error) });
    throw error;
  }
}
