import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HelpNow } from "#components/shell/help-now.tsx";
import { PublicShell } from "#components/shell/public-shell.tsx";
import { TextLink } from "#components/text-link.tsx";
import { ConsentForm } from "#features/consent/components/consent-form.tsx";
import { CurrentConsentFacts } from "#features/consent/components/consent-text.tsx";
import { KeepHelp } from "#features/safety/crisis/components/keep-help.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consent.welcome"))("title") };
}

/** What a client reads and decides before they write anything. Nothing else is on this screen. */
export default async function WelcomePage() {
  const [t, tShell, { coaching_record: record }, { alone }] = await Promise.all([
    getTranslations("consent.welcome"),
    getTranslations("shell"),
    load((call) => call.consent.mine()),
    load((call) => call.selfUse.mine()),
  ]);
  if (record?.granted) redirect("/portal");
  return (
    <PublicShell
      title={t("title")}
      help={<HelpNow href="/portal/help" label={tShell("client.help")} />}
      footer={
        <p>
          {t("help")} <TextLink href="/portal/help">{t("helpLink")}</TextLink>
        </p>
      }
    >
      <KeepHelp />
      <div className="flex flex-col gap-8">
        <CurrentConsentFacts alone={alone} />
        <ConsentForm alone={alone} />
      </div>
    </PublicShell>
  );
}
