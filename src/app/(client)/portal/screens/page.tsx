import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { CheckIns } from "#features/safety/screening/components/check-ins.tsx";
import { load } from "#trpc/page.ts";
import { isAlone } from "#trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("screens"))("title") };
}

export default async function ScreensPage() {
  const [t, mine, alone] = await Promise.all([
    getTranslations("screens"),
    load((call) => call.safety.screens()),
    isAlone(),
  ]);
  return (
    <Page title={t("title")} description={t("description")} width="text">
      <CheckIns {...mine} alone={alone} />
    </Page>
  );
}
