import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { RateScale } from "#features/efficacy/rating/components/rate-scale.tsx";
import { load } from "#trpc/page.ts";

export default async function RatePage({ params }: PageProps<"/portal/ratings/[scaleId]">) {
  const { scaleId } = await params;
  const t = await getTranslations();
  const scale = await load((call) => call.efficacy.scale({ scaleId }));
  return (
    <Page
      title={t("rating.title")}
      description={scale.title}
      width="text"
      breadcrumbs={[{ href: "/portal/ratings", label: t("efficacy.mine.title") }]}
    >
      <RateScale scale={scale} />
    </Page>
  );
}
