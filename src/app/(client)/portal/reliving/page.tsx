import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { GuidedPractice } from "#features/guided-practice/components/guided-practice.tsx";
import { PracticeResting } from "#features/guided-practice/components/practice-resting.tsx";
import { StillOpen } from "#features/safety/components/still-open.tsx";
import { load } from "#trpc/page.ts";

export default async function RelivingPage() {
  const [t, { allowed }] = await Promise.all([
    getTranslations("practice.reliving"),
    load((call) => call.safety.mine()),
  ]);
  return (
    <Page title={t("title")} width="text">
      {allowed.reliving ? (
        <GuidedPractice practice="reliving" />
      ) : (
        <>
          <PracticeResting />
          <StillOpen allowed={allowed} />
        </>
      )}
    </Page>
  );
}
