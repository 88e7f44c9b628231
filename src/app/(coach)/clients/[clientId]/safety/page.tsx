import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { RaiseFlag } from "#features/safety/components/raise-flag.tsx";
import { SafetyRecordView } from "#features/safety/flow/components/safety-record-view.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("safety.record");
  return { title: t("title") };
}

export default async function SafetyPage({ params }: PageProps<"/clients/[clientId]/safety">) {
  const { clientId } = await params;
  const [t, record] = await Promise.all([getTranslations("safety"), load((call) => call.safety.record({ clientId }))]);
  const { name, isOwn, timeZone } = record.client;
  const description = t("record.description", { zone: timeZone });
  return (
    <Texts areas={["safety"]}>
      <Page
        title={t("record.title")}
        breadcrumbs={
          isOwn
            ? [{ href: `/clients/${clientId}` as Route, label: t("record.back", { name }) }]
            : [{ href: "/supervision", label: t("supervision.title") }]
        }
        description={isOwn ? description : `${name}. ${description}`}
        actions={isOwn && <RaiseFlag clientId={clientId} supervisors={record.supervisors} />}
      >
        <SafetyRecordView record={record} />
      </Page>
    </Texts>
  );
}
