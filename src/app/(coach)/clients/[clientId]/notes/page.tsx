import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotesDesk } from "#features/notes/components/notes-desk.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";
import { clientOf } from "../reads.ts";
import { RecordFrame } from "../record-frame.tsx";

type Props = PageProps<"/clients/[clientId]/notes">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { clientId }] = await Promise.all([getTranslations("notes"), params]);
  return { title: `${t("title")}, ${(await clientOf(clientId)).name}` };
}

/** What coaches wrote about the work with a client. */
export default async function NotesPage({ params }: Props) {
  const { clientId } = await params;
  const [client, notes] = await Promise.all([clientOf(clientId), load((call) => call.notes.ofClient({ clientId }))]);
  return (
    <RecordFrame clientId={clientId}>
      <Texts areas={["notes"]}>
        <NotesDesk clientId={clientId} timeZone={client.timeZone} {...notes} />
      </Texts>
    </RecordFrame>
  );
}
