import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { ImportScale } from "#features/efficacy/scales/components/import-scale.tsx";
import { Texts } from "#messages/texts.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scales.import"))("pageTitle") };
}

export default async function ImportScalePage() {
  const t = await getTranslations("scales");
  return (
    <Texts areas={["scales"]}>
      <Page
        title={t("import.pageTitle")}
        description={t("import.pageDescription")}
        breadcrumbs={[{ href: "/scales", label: t("title") }]}
      >
        <ImportScale />
      </Page>
    </Texts>
  );
}
