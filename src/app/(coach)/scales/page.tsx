import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { Page } from "#components/page.tsx";
import { Section } from "#components/section.tsx";
import { ScaleList } from "#features/efficacy/scales/components/scale-list.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scales"))("title") };
}

export default async function ScalesPage() {
  const t = await getTranslations("scales");
  const scales = await load((call) => call.efficacy.templates());
  const own = scales.filter(({ origin, archived }) => origin !== "ours" && !archived);
  const archived = scales.filter((scale) => scale.archived);
  return (
    <Texts areas={["scales"]}>
      <Page
        title={t("title")}
        description={t("description")}
        actions={
          <>
            <ButtonLink href="/scales/new" variant="primary">
              {t("write")}
            </ButtonLink>
            <ButtonLink href="/scales/import">{t("importOne")}</ButtonLink>
          </>
        }
      >
        <Section title={t("ownTitle")}>
          {own.length === 0 ? <p className="max-w-text text-muted">{t("ownEmpty")}</p> : <ScaleList scales={own} />}
        </Section>
        <Section title={t("oursTitle")}>
          <ScaleList scales={scales.filter(({ origin }) => origin === "ours")} />
        </Section>
        {archived.length > 0 && (
          <Section title={t("archivedTitle")} description={t("archivedDescription")}>
            <ScaleList scales={archived} />
          </Section>
        )}
      </Page>
    </Texts>
  );
}
