import { load } from "#trpc/page.ts";

/** A client's own picture to a win, as an image for their page. */
export async function GET(_: Request, { params }: RouteContext<"/portal/photos/[photoId]">): Promise<Response> {
  const { photoId } = await params;
  const { image } = await load((call) => call.journal.photo({ id: photoId }));
  return new Response(Buffer.from(image, "base64"), {
    headers: { "content-type": "image/jpeg", "x-content-type-options": "nosniff" },
  });
}
