import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { Page } from "#components/page.tsx";
import { Section } from "#components/section.tsx";
import { OwnScales } from "#features/efficacy/own-scale/components/own-scales.tsx";
import { CoachInvite } from "#features/self-use/components/coach-invite.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alone"))("title") };
}

/** What a coach would set up, for somebody who has none. */
export default async function SelfPage() {
  const [t, { alone, focus, scales, invitation }] = await Promise.all([
    getTranslations("alone"),
    load((call) => call.selfUse.mine()),
  ]);
  if (!alone) redirect("/portal");
  const ladders = await load((call) => call.selfUse.ladders());
  return (
    <Page title={t("title")} description={t("description")} width="text">
      <Section title={t("ladders.title")} description={t("ladders.text")}>
        <div className="flex flex-col items-start gap-3">
          {ladders.map(({ id, title }) => (
            <ButtonLink key={id} href={`/portal/self/ladder?ladder=${id}`} size="large">
              {t("ladders.change", { title })}
            </ButtonLink>
          ))}
          <ButtonLink href="/portal/self/ladder" size="large" variant={ladders.length > 0 ? "quiet" : "primary"}>
            {t(ladders.length > 0 ? "ladders.another" : "ladders.new")}
          </ButtonLink>
        </div>
      </Section>
      <Section title={t("scales.title")} description={t("scales.text")}>
        <OwnScales scales={scales} />
      </Section>
      <Section title={t("coach.title")} description={t("coach.text")}>
        <CoachInvite invitation={invitation} focus={focus} />
      </Section>
    </Page>
  );
}
