import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { Page } from "#components/page.tsx";
import { Section } from "#components/section.tsx";
import { CueSettings } from "#features/challenge-ladder/preparation/components/cue-settings.tsx";
import { ConsentSettings } from "#features/consent/components/consent-settings.tsx";
import { ReminderSettings } from "#features/efficacy/reminders/components/reminder-settings.tsx";
import { ReplyLetters } from "#features/replies/components/reply-letters.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consent.settings"))("pageTitle") };
}

export default async function SettingsPage() {
  const [t, tCue, tReminder, tScreens, tLetters] = await Promise.all([
    getTranslations("consent.settings"),
    getTranslations("ladder.cue"),
    getTranslations("rating.reminder"),
    getTranslations("screens"),
    getTranslations("replies.letters"),
  ]);
  const [consent, { cue }, reminder, letters] = await load((call) =>
    Promise.all([call.consent.mine(), call.ladders.cue(), call.efficacy.reminder(), call.replies.letters()]),
  );
  return (
    <Page title={t("pageTitle")} width="text">
      <ConsentSettings consent={consent} />
      <Section title={tCue("title")}>
        <CueSettings cue={cue} />
      </Section>
      <Section title={tReminder("title")}>
        <ReminderSettings reminder={reminder} />
      </Section>
      <Section title={tLetters("title")}>
        <ReplyLetters letters={letters} />
      </Section>
      <Section title={tScreens("settingsTitle")} description={tScreens("settingsText")}>
        <ButtonLink href="/portal/screens" size="large">
          {tScreens("settingsLink")}
        </ButtonLink>
      </Section>
      <Section title={t("account")} description={t("accountText")}>
        <ButtonLink href="/account" size="large">
          {t("accountLink")}
        </ButtonLink>
      </Section>
    </Page>
  );
}
