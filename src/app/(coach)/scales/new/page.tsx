import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { ScaleBuilder } from "#features/efficacy/scales/components/scale-builder.tsx";
import { Texts } from "#messages/texts.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scales.builder"))("pageTitle") };
}

export default async function NewScalePage() {
  const t = await getTranslations("scales");
  return (
    <Texts areas={["scales"]}>
      <Page
        title={t("builder.pageTitle")}
        description={t("builder.pageDescription")}
        breadcrumbs={[{ href: "/scales", label: t("title") }]}
      >
        <ScaleBuilder />
      </Page>
    </Texts>
  );
}
