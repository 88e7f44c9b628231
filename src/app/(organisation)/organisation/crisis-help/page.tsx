import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { CrisisLines } from "#features/safety/crisis/components/crisis-lines.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("crisis.lines"))("title") };
}

export default async function CrisisHelpPage() {
  const [t, tOrganisation, lines] = await Promise.all([
    getTranslations("crisis.lines"),
    getTranslations("organisation"),
    load((call) => call.safety.crisisLines()),
  ]);
  return (
    <Page
      title={t("title")}
      description={t("description")}
      breadcrumbs={[{ href: "/organisation", label: tOrganisation("title") }]}
      width="text"
    >
      <CrisisLines {...lines} />
    </Page>
  );
}
