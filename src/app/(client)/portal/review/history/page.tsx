import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { Page } from "#components/page.tsx";
import { PastReviews } from "#features/weekly-review/components/past-reviews.tsx";
import { load } from "#trpc/page.ts";

/** A Monday; anything else is the first page. */
const asked = z.object({
  before: z.iso
    .date()
    .refine((day) => day > "0001" && new Date(day).getUTCDay() === 1)
    .optional()
    .catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review.history"))("title") };
}

export default async function PastReviewsPage({ searchParams }: PageProps<"/portal/review/history">) {
  const [t, { before }] = await Promise.all([getTranslations("review.history"), searchParams.then(asked.parse)]);
  const history = await load((call) => call.weeklyReview.history({ before }));
  return (
    <Page title={t("title")} breadcrumbs={[{ href: "/portal/review", label: t("back") }]} width="text">
      <PastReviews {...history} />
    </Page>
  );
}
