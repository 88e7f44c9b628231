import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { api } from "#trpc/server.ts";

type Api = Awaited<ReturnType<typeof api>>;
type File = { name: string; type: string; body: BodyInit };

/** A file made for whoever asked, from what the router gives them; what it refuses, this refuses. */
export async function download(make: (call: Api) => Promise<File>): Promise<Response> {
  try {
    const { name, type, body } = await make(await api());
    return new Response(body, {
      headers: {
        "content-type": type,
        "content-disposition": `attachment; filename="${name}"`,
        // It holds a person's words: no cache on the way may keep it.
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof TRPCError) return new Response(null, { status: getHTTPStatusCodeFromError(error) });
    throw error;
  }
}

/** Whose file is asked for; a client asks for their own and names nobody. */
export function clientIn(request: Request): string | null {
  return new URL(request.url).searchParams.get("client");
}
