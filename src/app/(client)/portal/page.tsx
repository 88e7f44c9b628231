import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { Page } from "#components/page.tsx";
import { Section } from "#components/section.tsx";
import { TextLink } from "#components/text-link.tsx";
import { LadderSummary } from "#features/challenge-ladder/components/ladder-summary.tsx";
import { KeepOffline } from "#features/challenge-ladder/offline/components/keep-offline.tsx";
import { CoachingPointer } from "#features/engagements/mine/components/coaching-pointer.tsx";
import { EntryList } from "#features/journal/components/entry-list.tsx";
import { StillOpen } from "#features/safety/components/still-open.tsx";
import { NextSession } from "#features/sessions/portal/components/next-session.tsx";
import { StandingNote } from "#features/success-inventory/components/standing-note.tsx";
import { load } from "#trpc/page.ts";

/** A client's first screen: what is next, then what was done. */
export default async function PortalPage() {
  const [t, tCoaching, tSessions, tReview, today, next] = await Promise.all([
    getTranslations("today"),
    getTranslations("coaching"),
    getTranslations("sessions.mine"),
    getTranslations("review"),
    load((call) => call.today.mine()),
    load((call) => call.sessions.next()),
  ]);
  const { firstName, consented, withdrawn, ladder, toRate, recent, total, relivingAllowed, climbingAllowed } = today;
  const title = t("title", { name: firstName });
  if (withdrawn) {
    const ways = (
      <>
        <ButtonLink href="/portal/wins" size="large" variant="primary">
          {t("evidence")}
        </ButtonLink>
        <ButtonLink href="/portal/settings" size="large">
          {t("withdrawnAction")}
        </ButtonLink>
      </>
    );
    return (
      <Page title={title} width="text">
        <Callout tone="info" title={t("withdrawnTitle")} actions={ways}>
          {t("withdrawnText")}
        </Callout>
      </Page>
    );
  }
  if (!consented) {
    const decide = (
      <ButtonLink href="/portal/welcome" size="large" variant="primary">
        {t("consentAction")}
      </ButtonLink>
    );
    return (
      <Page title={title} width="text">
        <Callout tone="accent" title={t("consentTitle")} actions={decide}>
          {t("consentText")}
        </Callout>
      </Page>
    );
  }

  const isResting = !relivingAllowed || !climbingAllowed;
  const allowed = isResting ? (await load((call) => call.safety.mine())).allowed : null;
  const [{ handover }, { standing }, { entries: answered }] = await load((call) =>
    Promise.all([call.engagements.mine(), call.successInventory.standing(), call.replies.unread()]),
  );
  const rung = ladder?.status === "agreed" ? ladder.current : null;
  const climb =
    rung && climbingAllowed ? (
      <ButtonLink href={`/portal/ladder/${rung.rungId}`} size="large">
        {t(rung.forecastLocked ? "tell" : "rung")}
      </ButtonLink>
    ) : (
      <ButtonLink href="/portal/ladder" size="large">
        {t("agree")}
      </ButtonLink>
    );
  return (
    <Page title={title} width="text">
      <CoachingPointer handover={handover} />
      {answered[0] && (
        <Note title={t("answered", { count: answered.length })} text={t("answeredText")}>
          <ButtonLink href={`/portal/wins/${answered[0].entryId}`} size="large" variant="primary">
            {t("answeredAction")}
          </ButtonLink>
        </Note>
      )}
      {toRate.map((scale) => (
        <Note key={scale.id} title={t("rate")} text={t("rateText", { title: scale.title })}>
          <ButtonLink href={`/portal/ratings/${scale.id}`} size="large" variant="primary">
            {t("rateAction")}
          </ButtonLink>
        </Note>
      ))}
      {toRate.length > 0 && <KeepOffline paths={toRate.map(({ id }) => `/portal/ratings/${id}`)} />}
      <NextSession next={next} />
      {today.reviewDue && (
        <Note title={tReview("due")} text={tReview("dueText")}>
          <ButtonLink href="/portal/review" size="large">
            {tReview("dueAction")}
          </ButtonLink>
        </Note>
      )}
      <StandingNote standing={standing} className="mb-8" />
      <Section title={t("next")}>
        {ladder ? (
          <LadderSummary summary={ladder} action={climb} />
        ) : (
          (climbingAllowed || !today.alone) && <NoLadder alone={today.alone} />
        )}
        {(ladder || today.alone) && !climbingAllowed && (
          <p className="mt-3 max-w-text text-muted">{t("ladderResting")}</p>
        )}
      </Section>
      <Section
        title={t("evidence")}
        description={total > 0 && t("evidenceCount", { total })}
        actions={
          total > 0 && (
            <TextLink href="/portal/wins" className="inline-flex min-h-11 items-center">
              {t("evidenceAll")}
            </TextLink>
          )
        }
      >
        {total > 0 ? <EntryList entries={recent} linked /> : <p className="text-muted">{t("evidenceEmpty")}</p>}
      </Section>
      <Section title={t("relive")}>
        {relivingAllowed ? (
          <div className="flex flex-wrap items-center justify-between gap-4">
            <p className="text-muted">{t("reliveText")}</p>
            <ButtonLink href="/portal/reliving" size="large">
              {t("reliveAction")}
            </ButtonLink>
          </div>
        ) : (
          <p className="max-w-text text-muted">{t("reliveResting")}</p>
        )}
      </Section>
      {allowed && <StillOpen allowed={allowed} />}
      <p className="mt-10 flex flex-wrap gap-x-8">
        {!today.alone && (
          <TextLink href="/portal/sessions" className="inline-flex min-h-11 items-center">
            {tSessions("nextAll")}
          </TextLink>
        )}
        <TextLink href="/portal/ratings" className="inline-flex min-h-11 items-center">
          {t("ratings")}
        </TextLink>
      </p>
      {!today.alone && (
        <p>
          <TextLink href="/portal/coaching" className="inline-flex min-h-11 items-center">
            {tCoaching("open")}
          </TextLink>
        </p>
      )}
    </Page>
  );
}

/** A coach will make one with the client; somebody alone makes their own. */
async function NoLadder({ alone }: { alone: boolean }) {
  const [t, tSelf] = await Promise.all([getTranslations("today"), getTranslations("alone")]);
  if (!alone) return <p className="text-muted">{t("noLadder")}</p>;
  return (
    <div className="flex flex-wrap items-center justify-between gap-4">
      <p className="max-w-text text-muted">{tSelf("noLadder")}</p>
      <ButtonLink href="/portal/self" size="large">
        {tSelf("setUp")}
      </ButtonLink>
    </div>
  );
}

function Note({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Callout tone="accent" title={title} className="mb-8" actions={children}>
      {text}
    </Callout>
  );
}
