import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { TextLink } from "#components/text-link.tsx";
import { KeepOffline } from "#features/challenge-ladder/offline/components/keep-offline.tsx";
import { WeeklyReview } from "#features/weekly-review/components/weekly-review.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("title") };
}

export default async function ReviewPage() {
  const [t, { clientId, week, review, before, wins }] = await Promise.all([
    getTranslations("review"),
    load((call) => call.weeklyReview.mine()),
  ]);
  return (
    <Page title={t("title")} description={t("description")} width="text">
      <KeepOffline paths={["/portal/review"]} />
      <WeeklyReview {...{ clientId, week, review, before, wins }} />
      <p className="mt-10">
        <TextLink href="/portal/review/history" className="inline-flex min-h-11 items-center">
          {t("history.link")}
        </TextLink>
      </p>
    </Page>
  );
}
