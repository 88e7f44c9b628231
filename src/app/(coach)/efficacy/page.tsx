import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Page } from "#components/page.tsx";
import { OverviewCounts } from "#features/efficacy/overview/components/overview-counts.tsx";
import { OverviewTable } from "#features/efficacy/overview/components/overview-table.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("efficacy.overview");
  return { title: t("title") };
}

export default async function OverviewPage() {
  const t = await getTranslations("efficacy.overview");
  const { rows } = await load((call) => call.change.overview());
  if (rows.length === 0) {
    return (
      <Page title={t("title")}>
        <EmptyState action={<ButtonLink href="/clients/new">{t("add")}</ButtonLink>}>{t("empty")}</EmptyState>
      </Page>
    );
  }
  return (
    <Page title={t("title")} width="wide">
      <OverviewCounts rows={rows} />
      <OverviewTable rows={rows} />
    </Page>
  );
}
