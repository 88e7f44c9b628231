import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { Explain } from "#features/attribution/components/explain.tsx";
import { MeaningForm } from "#features/evidence/meaning/components/meaning-form.tsx";
import { EntryEditor } from "#features/journal/components/entry-editor.tsx";
import { MyThread } from "#features/replies/components/my-thread.tsx";
import { load } from "#trpc/page.ts";

export default async function EntryPage({ params }: PageProps<"/portal/wins/[entryId]">) {
  const { entryId } = await params;
  const t = await getTranslations("journal.entry");
  const subject = { subject: "win", subjectId: entryId } as const;
  const [entry, defaults, explanation, meaning, thread] = await load((call) =>
    Promise.all([
      call.journal.entry({ id: entryId }),
      call.journal.writingDefaults(),
      call.attribution.mine(subject),
      call.evidence.meaning({ entryId }),
      call.replies.thread({ entryId }),
    ]),
  );
  const { actions = "", resources = "" } = entry.recall ?? {};
  // Whoever was answered comes for the answer; whoever was not has more to say about the win first.
  const talk = <MyThread thread={thread} />;
  const isAnswered = thread.replies.length > 0;
  return (
    <Page title={t("title")} width="text" breadcrumbs={[{ href: "/portal/wins", label: t("back") }]}>
      {isAnswered && <div className="mb-10">{talk}</div>}
      <EntryEditor key={entry.id} entry={entry} defaults={defaults} />
      <Explain key={`${entry.id}-why`} subject={subject} title={entry.what} explained="Win" explanation={explanation} />
      <MeaningForm key={`${entry.id}-me`} entryId={entry.id} meaning={meaning} texts={[resources, actions]} />
      {!isAnswered && talk}
    </Page>
  );
}
