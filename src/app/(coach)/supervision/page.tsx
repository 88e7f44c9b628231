import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { SupervisedCasesList } from "#features/engagements/supervised/components/supervised-cases.tsx";
import { SupervisionLists } from "#features/safety/supervision/components/supervision-lists.tsx";
import { load } from "#trpc/page.ts";

export default async function SupervisionPage() {
  const [t, supervised, cases] = await Promise.all([
    getTranslations("safety.supervision"),
    load((call) => call.safety.supervised()),
    load((call) => call.engagements.supervised()),
  ]);
  return (
    <Page title={t("title")} description={t("description")}>
      <SupervisionLists {...supervised} />
      <SupervisedCasesList cases={cases} />
    </Page>
  );
}
