import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { Section } from "#components/section.tsx";
import { Skeleton } from "#components/skeleton.tsx";
import { ClientFacts } from "#features/clients/components/client-facts.tsx";
import { InvitationPanel } from "#features/clients/invitations/components/invitation-panel.tsx";
import { ConsentSummary } from "#features/consent/components/consent-summary.tsx";
import { SafetyPanel } from "#features/safety/components/safety-panel.tsx";
import { CrisisNote } from "#features/safety/crisis/components/crisis-note.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";
import { clientOf, headOf, safetyOf } from "./reads.ts";
import { RecordFrame } from "./record-frame.tsx";
import { RecordOverview } from "./record-overview.tsx";

type Props = PageProps<"/clients/[clientId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { clientId } = await params;
  return { title: (await clientOf(clientId)).name };
}

/** Who it is and what is unsafe come at once; the rest of the overview follows as it is read. */
export default async function RecordPage({ params }: Props) {
  const { clientId } = await params;
  const [t, client, safety] = await Promise.all([
    getTranslations("record"),
    clientOf(clientId),
    safetyOf(clientId),
    headOf(clientId),
  ]);
  const hasJoined = client.invitation.state === "accepted";
  return (
    <Texts areas={["efficacy", "replies", "safety", "scales", "sessions"]}>
      <RecordFrame clientId={clientId}>
        <div className="grid gap-x-16 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0">
            <SafetyPanel clientId={clientId} safety={safety} timeZone={client.timeZone} />
            <Suspense fallback={<Skeleton rows={6} className="mt-10" />}>
              <RecordOverview clientId={clientId} />
            </Suspense>
          </div>
          <aside className="max-xl:mt-10">
            <Section title={t("about")}>
              <ClientFacts client={client} allowed={safety.allowed} />
            </Section>
            {!hasJoined && (
              <Suspense>
                <HelpInACrisis />
              </Suspense>
            )}
            <InvitationPanel client={client} />
            <ConsentSummary consents={client.consents} isAsked={hasJoined} />
          </aside>
        </div>
      </RecordFrame>
    </Texts>
  );
}

/** Whether the helplines are confirmed that an invitation needs. */
async function HelpInACrisis() {
  return <CrisisNote {...(await load((call) => call.safety.crisisStanding()))} />;
}
