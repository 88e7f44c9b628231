import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { Page } from "#components/page.tsx";
import { RecordNav } from "#features/record/components/record-nav.tsx";
import { PlanSession } from "#features/sessions/components/plan-session.tsx";
import { SessionList } from "#features/sessions/components/session-list.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";

/** One client's sessions, the latest first, and the way to the next one. */
export default async function ClientSessionsPage({ params }: PageProps<"/clients/[clientId]/sessions">) {
  const { clientId } = await params;
  const { client, timeZone, today, sessions } = await load((call) => call.sessions.ofClient({ clientId }));
  const t = await getTranslations("sessions.page");
  const plan = <PlanSession {...{ client, timeZone, today, last: sessions[0] ?? null }} />;
  return (
    <Texts areas={["sessions"]}>
      <Page
        title={t("ofClient", { name: client.name })}
        breadcrumbs={[
          { href: "/caseload", label: t("crumbClients") },
          { href: `/clients/${clientId}` as Route, label: client.name },
        ]}
        actions={plan}
      >
        <RecordNav clientId={clientId} />
        {sessions.length === 0 ? (
          <EmptyState>{t("noneOfClient")}</EmptyState>
        ) : (
          <SessionList {...{ sessions, timeZone, now: new Date().toISOString(), ofOne: true }} />
        )}
      </Page>
    </Texts>
  );
}
