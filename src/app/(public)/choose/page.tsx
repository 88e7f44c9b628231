import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "#components/section.tsx";
import { PublicShell } from "#components/shell/public-shell.tsx";
import { BeginAlone } from "#features/account/components/begin-alone.tsx";
import { PlaceChoice } from "#features/account/components/place-choice.tsx";
import { SignOutButton } from "#features/account/components/sign-out-button.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("choose.title") };
}

export default async function ChoosePage() {
  const t = await getTranslations("account");
  const { places, acting } = await load((call) => call.account.me());
  const isNowhere = places.length === 0;
  return (
    <PublicShell
      title={t(isNowhere ? "choose.nowhereTitle" : "choose.title")}
      description={t(isNowhere ? "choose.nowhere" : "choose.description")}
      footer={<SignOutButton variant="quiet" />}
    >
      <PlaceChoice places={places} current={acting} />
      {isNowhere && (
        <Section title={t("own.title")} description={t("own.text")}>
          <BeginAlone />
        </Section>
      )}
    </PublicShell>
  );
}
