import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { TextLink } from "#components/text-link.tsx";
import { GroundingSteps } from "#features/safety/crisis/components/grounding-steps.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("crisis.grounding"))("title") };
}

export default async function GroundingPage() {
  const t = await getTranslations("crisis.grounding");
  return (
    <Page title={t("title")} width="text">
      <GroundingSteps />
      <p className="mt-4">
        <TextLink href="/portal/help" className="inline-flex min-h-11 items-center">
          {t("helpLink")}
        </TextLink>
      </p>
    </Page>
  );
}
