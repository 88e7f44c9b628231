import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { MyGoals } from "#features/goals/components/my-goals.tsx";
import { load } from "#trpc/page.ts";
import { isAlone } from "#trpc/server.ts";

export default async function MyGoalsPage() {
  if (await isAlone()) redirect("/portal");
  const goals = await load((call) => call.goals.mine());
  const t = await getTranslations("goals.own");
  return (
    <Page title={t("title")} description={t("description")} width="text">
      <MyGoals goals={goals} />
    </Page>
  );
}
