import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { IncomingList } from "#features/engagements/handover/components/incoming-list.tsx";
import { PastList } from "#features/engagements/past/components/past-list.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("engagements.list"))("title") };
}

export default async function EngagementsPage() {
  const t = await getTranslations("engagements.list");
  const [offers, past, { today }] = await load((call) =>
    Promise.all([call.engagements.incoming(), call.engagements.past(), call.clients.options()]),
  );
  return (
    <Texts areas={["engagements", "clients"]}>
      <Page title={t("title")} description={t("description")}>
        <IncomingList offers={offers} />
        <PastList engagements={past} today={today} />
      </Page>
    </Texts>
  );
}
