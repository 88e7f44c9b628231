import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { HandoverNotice } from "#features/engagements/mine/components/handover-notice.tsx";
import { MyCoachingView } from "#features/engagements/mine/components/my-coaching.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";
import { isAlone } from "#trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coaching"))("title") };
}

/** A client's coaching: with whom, how far along, and whether it is to change hands. */
export default async function CoachingPage() {
  if (await isAlone()) redirect("/portal");
  const [t, coaching] = await Promise.all([getTranslations("coaching"), load((call) => call.engagements.mine())]);
  return (
    <Texts areas={["coaching"]}>
      <Page title={t("title")} width="text">
        {coaching.handover && <HandoverNotice key={coaching.handover.id} handover={coaching.handover} />}
        <MyCoachingView coaching={coaching} />
      </Page>
    </Texts>
  );
}
