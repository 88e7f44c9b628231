import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { GuidedPractice } from "#features/guided-practice/components/guided-practice.tsx";
import { PracticeResting } from "#features/guided-practice/components/practice-resting.tsx";
import { StillOpen } from "#features/safety/components/still-open.tsx";
import { load } from "#trpc/page.ts";

/** The adapted practice: for everybody, and in place of the vivid one where that rests. */
export default async function EyesOpenPage() {
  const [t, { allowed }] = await Promise.all([
    getTranslations("practice.adapted_practice"),
    load((call) => call.safety.mine()),
  ]);
  return (
    <Page title={t("title")} width="text">
      {allowed.adapted_practice ? (
        <GuidedPractice practice="adapted_practice" />
      ) : (
        <>
          <PracticeResting />
          <StillOpen allowed={allowed} />
        </>
      )}
    </Page>
  );
}
