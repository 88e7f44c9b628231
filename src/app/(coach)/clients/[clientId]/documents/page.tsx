import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DocumentsDesk } from "#features/documents/components/documents-desk.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";
import { clientOf } from "../reads.ts";
import { RecordFrame } from "../record-frame.tsx";

type Props = PageProps<"/clients/[clientId]/documents">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { clientId }] = await Promise.all([getTranslations("documents"), params]);
  return { title: `${t("title")}, ${(await clientOf(clientId)).name}` };
}

/** Small files that belong to the work with a client. */
export default async function DocumentsPage({ params }: Props) {
  const { clientId } = await params;
  const [client, documents] = await Promise.all([
    clientOf(clientId),
    load((call) => call.documents.ofClient({ clientId })),
  ]);
  return (
    <RecordFrame clientId={clientId}>
      <Texts areas={["documents"]}>
        <DocumentsDesk clientId={clientId} timeZone={client.timeZone} {...documents} />
      </Texts>
    </RecordFrame>
  );
}
