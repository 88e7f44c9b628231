import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { CompleteDialog } from "#features/engagements/components/complete-dialog.tsx";
import { EventList } from "#features/engagements/components/event-list.tsx";
import { LengthDialog } from "#features/engagements/components/length-dialog.tsx";
import { PauseDialog } from "#features/engagements/components/pause-dialog.tsx";
import { PlanSection } from "#features/engagements/components/plan-section.tsx";
import { ResumeDialog } from "#features/engagements/components/resume-dialog.tsx";
import { StartWith } from "#features/engagements/components/start-with.tsx";
import { SupervisorForm } from "#features/engagements/components/supervisor-form.tsx";
import { HandoverSection } from "#features/engagements/handover/components/handover-section.tsx";
import { RecordNav } from "#features/record/components/record-nav.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("engagements"))("open") };
}

export default async function EngagementPage({ params }: PageProps<"/clients/[clientId]/engagement">) {
  const { clientId } = await params;
  const [t, engagement] = await Promise.all([
    getTranslations("engagements"),
    load((call) => call.engagements.ofClient({ clientId })),
  ]);
  const { client, version, pause, start, events, supervisor } = engagement;
  return (
    <Texts areas={["engagements", "clients"]}>
      <Page
        title={t("title", { name: client.name })}
        description={<span className="font-serif">{engagement.focus}</span>}
        breadcrumbs={[{ href: `/clients/${clientId}` as Route, label: client.name }]}
        actions={
          <>
            {pause ? (
              <ResumeDialog engagement={engagement} pause={pause} />
            ) : (
              <PauseDialog engagement={{ client, version }} />
            )}
            <LengthDialog engagement={engagement} />
            <CompleteDialog engagement={engagement} />
          </>
        }
      >
        <RecordNav clientId={clientId} />
        <PlanSection engagement={engagement} />
        <div className="mt-8 print:hidden">
          {start && <StartWith client={client} start={start} />}
          <EventList events={events} timeZone={client.timeZone} />
          <SupervisorForm key={supervisor?.id ?? ""} engagement={engagement} />
          <HandoverSection engagement={engagement} />
        </div>
      </Page>
    </Texts>
  );
}
