import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { Page } from "#components/page.tsx";
import { Section } from "#components/section.tsx";
import { SharedDocuments } from "#features/documents/components/shared-documents.tsx";
import { ShownNotes } from "#features/notes/components/shown-notes.tsx";
import { load } from "#trpc/page.ts";
import { isAlone } from "#trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notes.portal"))("title") };
}

/** What a coach shows to their client. */
export default async function FromCoachPage() {
  if (await isAlone()) redirect("/portal");
  const t = await getTranslations("notes.portal");
  const [{ notes }, { documents }] = await load((call) =>
    Promise.all([call.notes.shownToMe(), call.documents.sharedWithMe()]),
  );
  return (
    <Page title={t("title")} description={t("description")} width="text">
      {notes.length + documents.length === 0 && <EmptyState>{t("empty")}</EmptyState>}
      {notes.length > 0 && (
        <Section title={t("notes")}>
          <ShownNotes notes={notes} />
        </Section>
      )}
      {documents.length > 0 && (
        <Section title={t("documents")}>
          <SharedDocuments documents={documents} />
        </Section>
      )}
    </Page>
  );
}
