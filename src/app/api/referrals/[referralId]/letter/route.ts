import { TRPCError } from "@trpc/server";
import { getFormatter, getTranslations } from "next-intl/server";
import { asPdf, asText, canBeSet } from "#server/print/letter.ts";
import { api } from "#trpc/server.ts";

type Context = RouteContext<"/api/referrals/[referralId]/letter">;

const refusals: Partial<Record<TRPCError["code"], number>> = { UNAUTHORIZED: 401, FORBIDDEN: 403 };

/** A referral's letter to hand over: a PDF, or plain text where our typefaces lack a sign in it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { referralId } = await params;
  try {
    const letter = await (await api()).safety.letter({ referralId });
    const [t, format] = await Promise.all([getTranslations("safety.referral"), getFormatter()]);
    const printed = {
      title: t("to", { recipient: letter.recipient }),
      from: [letter.author, letter.practiceName],
      to: letter.recipient,
      date: format.dateTime(new Date(letter.on), { dateStyle: "long", timeZone: letter.timeZone }),
      body: letter.letter,
      ...(letter.isDraft && { note: t("printedDraft") }),
    };
    return canBeSet(printed)
      ? download(await asPdf(printed), "application/pdf", "letter.pdf")
      : download(asText(printed), "text/plain; charset=utf-8", "letter.txt");
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    return new Response(null, { status: refusals[error.code] ?? 404 });
  }
}

function download(body: BodyInit, type: string, name: string): Response {
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
