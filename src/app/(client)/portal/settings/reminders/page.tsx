import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { ReminderForm } from "#features/reminders/components/reminder-form.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reminders"))("title") };
}

/** Everything that may call a client back, in one place. */
export default async function RemindersPage() {
  const [t, tConsent] = await Promise.all([getTranslations("reminders"), getTranslations("consent.settings")]);
  const [settings, { choice }] = await load((call) => Promise.all([call.reminders.mine(), call.weeklyReview.mine()]));
  return (
    <Page
      title={t("title")}
      description={t("description")}
      breadcrumbs={[{ href: "/portal/settings", label: tConsent("pageTitle") }]}
      width="text"
    >
      <ReminderForm settings={settings} reviews={choice.enabled} />
    </Page>
  );
}
