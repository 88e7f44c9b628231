import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { Explain } from "#features/attribution/components/explain.tsx";
import { EntryEditor } from "#features/journal/components/entry-editor.tsx";
import { load } from "#trpc/page.ts";

export default async function EntryPage({ params }: PageProps<"/portal/wins/[entryId]">) {
  const { entryId } = await params;
  const t = await getTranslations("journal.entry");
  const subject = { subject: "win", subjectId: entryId } as const;
  const [entry, defaults, explanation] = await load((call) =>
    Promise.all([call.journal.entry({ id: entryId }), call.journal.writingDefaults(), call.attribution.mine(subject)]),
  );
  return (
    <Page title={t("title")} width="text" breadcrumbs={[{ href: "/portal/wins", label: t("back") }]}>
      <EntryEditor key={entry.id} entry={entry} defaults={defaults} />
      <Explain key={`${entry.id}-why`} subject={subject} explained="Win" explanation={explanation} />
    </Page>
  );
}
