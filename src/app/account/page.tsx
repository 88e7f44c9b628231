import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "#components/section.tsx";
import { PublicShell } from "#components/shell/public-shell.tsx";
import { TextLink } from "#components/text-link.tsx";
import { ThemeSwitch } from "#components/theme-switch.tsx";
import { BeginAlone } from "#features/account/components/begin-alone.tsx";
import { PasswordForm } from "#features/account/components/password-form.tsx";
import { PlaceChoice } from "#features/account/components/place-choice.tsx";
import { SessionList } from "#features/account/components/session-list.tsx";
import { SignOutButton } from "#features/account/components/sign-out-button.tsx";
import { TimeZoneForm } from "#features/account/components/time-zone-form.tsx";
import { timeZones } from "#lib/time-zone.ts";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("account.title") };
}

export default async function AccountPage() {
  const [t, tOwn] = await Promise.all([getTranslations("account.account"), getTranslations("account.own")]);
  const { me, sessions } = await load(async (call) => {
    const [me, sessions] = await Promise.all([call.account.me(), call.account.sessions()]);
    return { me, sessions };
  });
  const hasOwn = me.places.some((place) => place.as === "client" && place.alone);
  return (
    <PublicShell
      title={t("title")}
      description={<span className="wrap-anywhere">{`${me.name} · ${me.email}`}</span>}
      footer={
        <TextLink href="/" className="inline-flex min-h-11 items-center">
          {t("back")}
        </TextLink>
      }
    >
      {me.places.length > 1 && (
        <Section title={t("places.title")}>
          <PlaceChoice places={me.places} current={me.acting} />
        </Section>
      )}
      <Section title={t("sessions.title")} description={t("sessions.description")}>
        <SessionList sessions={sessions} timeZone={me.timeZone} />
      </Section>
      <Section title={t("password.title")} description={t(me.hasPassword ? "password.description" : "password.none")}>
        <PasswordForm hasPassword={me.hasPassword} email={me.email} />
      </Section>
      <Section title={t("timeZone.title")}>
        <TimeZoneForm timeZone={me.timeZone} timeZones={timeZones()} />
      </Section>
      <Section title={t("appearance.title")}>
        <ThemeSwitch />
      </Section>
      {!hasOwn && (
        <Section title={tOwn("title")} description={tOwn("text")}>
          <BeginAlone />
        </Section>
      )}
      <Section title={t("signOut")} description={t("signOutHint")}>
        <SignOutButton userId={me.userId} />
      </Section>
    </PublicShell>
  );
}
