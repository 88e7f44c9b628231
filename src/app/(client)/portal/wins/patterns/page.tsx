import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Page } from "#components/page.tsx";
import { EvidenceNav } from "#features/evidence/components/evidence-nav.tsx";
import { EvidencePatterns } from "#features/evidence/patterns/components/evidence-patterns.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evidence.nav"))("patterns") };
}

export default async function PatternsPage() {
  const [t, tPatterns] = await Promise.all([getTranslations("evidence"), getTranslations("evidence.patterns")]);
  const patterns = await load((call) => call.evidence.patterns());
  return (
    <Page title={t("title")} description={tPatterns("description")} width="text">
      <EvidenceNav current="patterns" />
      {patterns.total === 0 ? (
        <EmptyState
          action={
            <ButtonLink href="/portal/win" size="large">
              {tPatterns("emptyAction")}
            </ButtonLink>
          }
        >
          {tPatterns("empty")}
        </EmptyState>
      ) : (
        <EvidencePatterns patterns={patterns} />
      )}
    </Page>
  );
}
