import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { Page } from "#components/page.tsx";
import { Section } from "#components/section.tsx";
import { CueSettings } from "#features/challenge-ladder/preparation/components/cue-settings.tsx";
import { ConsentSettings } from "#features/consent/components/consent-settings.tsx";
import { ReplyLetters } from "#features/replies/components/reply-letters.tsx";
import { ReviewChoice } from "#features/weekly-review/components/review-choice.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consent.settings"))("pageTitle") };
}

export default async function SettingsPage() {
  const [t, tCue, tReminders, tReview, tSelf, tScreens, tLetters] = await Promise.all([
    getTranslations("consent.settings"),
    getTranslations("ladder.cue"),
    getTranslations("reminders"),
    getTranslations("review.choice"),
    getTranslations("alone"),
    getTranslations("screens"),
    getTranslations("replies.letters"),
  ]);
  const [
    consent,
    { cue },
    letters,
    { moment, review: ofReview, rating, paused, channel, devices },
    { choice: review },
    { alone },
  ] = await load((call) =>
    Promise.all([
      call.consent.mine(),
      call.ladders.cue(),
      call.replies.letters(),
      call.reminders.mine(),
      call.weeklyReview.mine(),
      call.selfUse.mine(),
    ]),
  );
  const isOn = moment.enabled || (ofReview.enabled && review.enabled) || rating.enabled;
  const way = channel === "push" && devices.length === 0 ? "unreachable" : "on";
  const reminders = !isOn ? "off" : paused ? "resting" : way;
  return (
    <Page title={t("pageTitle")} width="text">
      <ConsentSettings {...{ consent, alone }} />
      <Section title={tCue("title")}>
        <CueSettings cue={cue} />
      </Section>
      {alone && (
        <Section title={tSelf("title")} description={tSelf("settingsText")}>
          <ButtonLink href="/portal/self" size="large">
            {tSelf("settingsLink")}
          </ButtonLink>
        </Section>
      )}
      <Section title={tReminders("title")} description={tReminders(reminders)}>
        <ButtonLink href="/portal/settings/reminders" size="large">
          {tReminders("link")}
        </ButtonLink>
      </Section>
      <Section title={tReview("title")}>
        <ReviewChoice choice={review} />
      </Section>
      {!alone && (
        <Section title={tLetters("title")}>
          <ReplyLetters letters={letters} />
        </Section>
      )}
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
