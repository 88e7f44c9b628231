import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ButtonLink } from "#components/button-link.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Page } from "#components/page.tsx";
import { Comparison } from "#features/efficacy/chart/components/comparison.tsx";
import { ScaleReport } from "#features/efficacy/components/scale-report.tsx";
import { TakeAway } from "#features/efficacy/report/components/take-away.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";

type Props = PageProps<"/clients/[clientId]/efficacy">;

/** Title and page share one reading, so that the record is opened once. */
const viewOf = cache((clientId: string) => load((call) => call.change.ofClient({ clientId })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ clientId }, t] = await Promise.all([params, getTranslations("efficacy.coach")]);
  return { title: t("title", { name: (await viewOf(clientId)).client.name }) };
}

export default async function EfficacyPage({ params }: Props) {
  const { clientId } = await params;
  const [t, tFiles] = await Promise.all([getTranslations("efficacy.coach"), getTranslations("files.ratings")]);
  const view = await viewOf(clientId);
  const { client, scales } = view;
  const record = `/clients/${clientId}` as Route;
  return (
    <Texts areas={["efficacy"]}>
      <Page
        title={t("title", { name: client.name })}
        breadcrumbs={[
          { href: "/caseload", label: t("crumbClients") },
          { href: record, label: client.name },
        ]}
        actions={
          <>
            {scales.length > 0 && <TakeAway clientId={clientId} print={`${record}/efficacy/print` as Route} />}
            <ButtonLink href={`/clients/${clientId}/efficacy/import`}>{tFiles("title")}</ButtonLink>
          </>
        }
      >
        {scales.length === 0 && <EmptyState>{t("empty")}</EmptyState>}
        {scales.map((scale) => (
          <ScaleReport key={scale.id} scale={scale} view={view} reader="coach" whole />
        ))}
        <Comparison view={view} reader="coach" />
      </Page>
    </Texts>
  );
}
