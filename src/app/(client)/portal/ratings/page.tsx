import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Page } from "#components/page.tsx";
import { Comparison } from "#features/efficacy/chart/components/comparison.tsx";
import { ScaleReport } from "#features/efficacy/components/scale-report.tsx";
import { TakeAway } from "#features/efficacy/report/components/take-away.tsx";
import { load } from "#trpc/page.ts";

export default async function RatingsPage() {
  const t = await getTranslations("efficacy.mine");
  const view = await load((call) => call.change.mine());
  const { scales } = view;
  return (
    <Page title={t("title")} width="text" actions={scales.length > 0 && <TakeAway print="/portal/ratings/print" />}>
      {scales.length === 0 && <EmptyState>{t("empty")}</EmptyState>}
      {scales.map((scale) => (
        <ScaleReport
          key={scale.id}
          scale={scale}
          view={view}
          reader="client"
          whole
          actions={<ButtonLink href={`/portal/ratings/${scale.id}`}>{t("rate")}</ButtonLink>}
        />
      ))}
      <Comparison view={view} reader="client" />
    </Page>
  );
}
