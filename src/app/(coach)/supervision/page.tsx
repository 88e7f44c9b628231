import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { SupervisionLists } from "#features/safety/supervision/components/supervision-lists.tsx";
import { load } from "#trpc/page.ts";

export default async function SupervisionPage() {
  const [t, supervised] = await Promise.all([
    getTranslations("safety.supervision"),
    load((call) => call.safety.supervised()),
  ]);
  return (
    <Page title={t("title")} description={t("description")}>
      <SupervisionLists {...supervised} />
    </Page>
  );
}
