import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { load } from "#trpc/page.ts";
import { LogAWin } from "./log-a-win.tsx";

export default async function LogWinPage() {
  const [t, defaults] = await Promise.all([
    getTranslations("journal.log"),
    load((call) => call.journal.writingDefaults()),
  ]);
  return (
    <Page title={t("title")} width="text">
      <LogAWin defaults={defaults} />
    </Page>
  );
}
