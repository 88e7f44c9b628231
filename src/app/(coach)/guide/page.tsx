import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { Guide } from "#features/guide/components/guide.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guide"))("title") };
}

/** When coaching is the wrong help, and what to do then: for all staff, and for nobody else. */
export default async function GuidePage() {
  const [t, { acting }] = await Promise.all([getTranslations("guide"), load((call) => call.account.here())]);
  if (acting?.as !== "member") redirect("/");
  return (
    <Page title={t("title")} description={t("description")} width="text">
      <Guide />
    </Page>
  );
}
