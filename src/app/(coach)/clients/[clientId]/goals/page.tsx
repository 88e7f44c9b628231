import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { GoalList } from "#features/goals/components/goal-list.tsx";
import { GoalScore } from "#features/goals/components/goal-score.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";

export default async function GoalsPage({ params }: PageProps<"/clients/[clientId]/goals">) {
  const { clientId } = await params;
  const { client, goals, score } = await load((call) => call.goals.ofClient({ clientId }));
  const t = await getTranslations("goals.coach");
  return (
    <Texts areas={["goals"]}>
      <Page
        title={t("title", { name: client.name })}
        description={t("intro")}
        breadcrumbs={[
          { href: "/caseload", label: t("crumbClients") },
          { href: `/clients/${clientId}` as Route, label: client.name },
        ]}
      >
        <GoalList client={client} goals={goals} />
        <GoalScore score={score} />
      </Page>
    </Texts>
  );
}
