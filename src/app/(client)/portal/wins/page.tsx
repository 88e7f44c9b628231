import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Page } from "#components/page.tsx";
import { EvidenceBrowser } from "#features/evidence/components/evidence-browser.tsx";
import { EvidenceNav } from "#features/evidence/components/evidence-nav.tsx";
import { StandingNote } from "#features/success-inventory/components/standing-note.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evidence"))("title") };
}

export default async function EvidencePage() {
  const [t, tJournal] = await Promise.all([getTranslations("evidence"), getTranslations("journal")]);
  const [page, { entries: answered }, { standing }] = await load((call) =>
    Promise.all([call.evidence.search({}), call.replies.unread(), call.successInventory.standing()]),
  );
  const [latest] = answered;
  if (page.total === 0) {
    const log = (
      <ButtonLink href="/portal/win" size="large">
        {tJournal("log.title")}
      </ButtonLink>
    );
    return (
      <Page title={t("title")} width="text">
        <EmptyState action={log}>{t("empty")}</EmptyState>
        <StandingNote standing={standing} />
      </Page>
    );
  }
  return (
    <Page title={t("title")} description={t("description")} width="text">
      <EvidenceNav current="all" />
      {latest && (
        <Callout
          tone="accent"
          className="mb-6"
          title={t("answers.title", { count: answered.length })}
          actions={
            <ButtonLink href={`/portal/wins/${latest.entryId}`} size="large">
              {t("answers.open")}
            </ButtonLink>
          }
        >
          {t("answers.text")}
        </Callout>
      )}
      <StandingNote standing={standing} className="mb-6" />
      <EvidenceBrowser
        page={page}
        unread={Object.fromEntries(answered.map(({ entryId, count }) => [entryId, count]))}
      />
    </Page>
  );
}
