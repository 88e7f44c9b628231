import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { api } from "#trpc/server.ts";

type Context = RouteContext<"/api/documents/[documentId]">;

/**
 * A document for whoever may have it: a coach of the client, or the client when it is shared. It is saved, never shown
 * as a page of ours; `proxy.ts` gives it a policy that allows nothing.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { documentId } = await params;
  try {
    const call = await api();
    const { acting } = await call.account.here();
    const { name, mediaType, content } = await (acting?.as === "client"
      ? call.documents.myFile({ documentId })
      : call.documents.file({ documentId }));
    return new Response(Buffer.from(content, "base64"), {
      headers: {
        "content-type": mediaType,
        "content-disposition": `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodedName(name)}`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    return new Response(null, { status: error.code === "BAD_REQUEST" ? 404 : getHTTPStatusCodeFromError(error) });
  }
}

/** For browsers that do not read the other one; a name holds no quotes. */
function asciiName(name: string): string {
  return name.replaceAll(/[^\x20-\x7e]/g, "_");
}

function encodedName(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*!~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
