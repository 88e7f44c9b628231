import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { Section } from "#components/section.tsx";
import { TextLink } from "#components/text-link.tsx";
import { MyActions } from "#features/sessions/actions/components/my-actions.tsx";
import { MyComing } from "#features/sessions/portal/components/my-coming.tsx";
import { MySummaries } from "#features/sessions/portal/components/my-summaries.tsx";
import { load } from "#trpc/page.ts";
import { isAlone } from "#trpc/server.ts";

/** A client's sessions: the next one, what was agreed, and what their coach wrote for them. */
export default async function MySessionsPage() {
  if (await isAlone()) redirect("/portal");
  const [t, { timeZone, coming, summaries, actions }] = await Promise.all([
    getTranslations("sessions.mine"),
    load((call) => call.sessions.mine()),
  ]);
  return (
    <Page title={t("title")} width="text">
      <Section title={t("coming")}>
        <MyComing {...{ coming, timeZone }} />
      </Section>
      <Section title={t("actions")}>
        <MyActions actions={actions} />
      </Section>
      <Section title={t("summaries")}>
        <MySummaries {...{ summaries, timeZone }} />
      </Section>
      <p className="mt-10">
        <TextLink href="/portal/notes" className="inline-flex min-h-11 items-center">
          {t("notes")}
        </TextLink>
      </p>
    </Page>
  );
}
