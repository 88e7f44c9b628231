import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Page } from "#components/page.tsx";
import { EvidenceNav } from "#features/evidence/components/evidence-nav.tsx";
import { GatheredWords } from "#features/evidence/meaning/components/gathered-words.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evidence.nav"))("words") };
}

export default async function WordsPage() {
  const [t, tWords] = await Promise.all([getTranslations("evidence"), getTranslations("evidence.words")]);
  const gathered = await load((call) => call.evidence.gathered());
  const isEmpty = gathered.sentences.length + gathered.strengths.length === 0;
  return (
    <Page title={t("title")} description={tWords("description")} width="text">
      <EvidenceNav current="words" />
      {isEmpty ? (
        <EmptyState
          action={
            <ButtonLink href="/portal/wins" size="large">
              {tWords("emptyAction")}
            </ButtonLink>
          }
        >
          {tWords("empty")}
        </EmptyState>
      ) : (
        <GatheredWords gathered={gathered} />
      )}
    </Page>
  );
}
