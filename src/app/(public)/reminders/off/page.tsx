import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "#components/shell/public-shell.tsx";
import { StopReminders } from "#features/reminders/components/stop-reminders.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reminders.stop"))("title") };
}

/** The token stands behind the #, so the server learns nothing from this page being opened. */
export default async function StopRemindersPage() {
  const t = await getTranslations("reminders.stop");
  return (
    <PublicShell title={t("title")} description={t("description")}>
      <StopReminders />
    </PublicShell>
  );
}
