import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Page } from "#components/page.tsx";
import { Section } from "#components/section.tsx";
import { KeepOffline } from "#features/challenge-ladder/offline/components/keep-offline.tsx";
import { Comparison } from "#features/efficacy/chart/components/comparison.tsx";
import { ScaleReport } from "#features/efficacy/components/scale-report.tsx";
import { TargetLine } from "#features/efficacy/rating/components/target-line.tsx";
import { TakeAway } from "#features/efficacy/report/components/take-away.tsx";
import { NextRating } from "#features/efficacy/schedule/components/next-rating.tsx";
import { load } from "#trpc/page.ts";
import { isAlone } from "#trpc/server.ts";

export default async function RatingsPage() {
  const [t, tSelf, alone] = await Promise.all([getTranslations("efficacy.mine"), getTranslations("alone"), isAlone()]);
  const [view, { schedules }] = await load((call) => Promise.all([call.change.mine(), call.efficacy.mySchedules()]));
  const choose = alone && (
    <ButtonLink href="/portal/self" size="large">
      {tSelf("choose")}
    </ButtonLink>
  );
  const { scales } = view;
  const running = new Set(schedules.filter(({ ended }) => !ended).map(({ scaleId }) => scaleId));
  // One rating a day is enough, so that today's is the last one asked for.
  const askable = new Set(schedules.filter((one) => !one.ended && !one.ratedToday).map(({ scaleId }) => scaleId));
  return (
    <Page title={t("title")} width="text">
      {scales.length === 0 && <EmptyState action={choose}>{t("empty")}</EmptyState>}
      {scales.map((scale) => (
        <div key={scale.id} className="not-first:mt-10">
          <ScaleReport
            scale={scale}
            view={view}
            reader="client"
            whole
            actions={askable.has(scale.id) && <ButtonLink href={`/portal/ratings/${scale.id}`}>{t("rate")}</ButtonLink>}
          />
          <NextRating schedule={schedules.find(({ scaleId }) => scaleId === scale.id)} />
          <TargetLine scaleId={scale.id} lowest={scale.lowest} highest={scale.highest} target={scale.target} />
        </div>
      ))}
      <Comparison view={view} reader="client" />
      {scales.length > 0 && (
        <Section title={t("takeAway")}>
          <TakeAway print="/portal/ratings/print" />
        </Section>
      )}
      <KeepOffline paths={[...running].map((scaleId) => `/portal/ratings/${scaleId}`)} />
    </Page>
  );
}
