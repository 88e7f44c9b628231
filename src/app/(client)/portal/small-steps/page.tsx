import { getTranslations } from "next-intl/server";
import { Callout } from "#components/callout.tsx";
import { Page } from "#components/page.tsx";
import { Section } from "#components/section.tsx";
import { TextLink } from "#components/text-link.tsx";
import { AnsweredSteps } from "#features/preliminary-work/components/answered-steps.tsx";
import { OpenStep } from "#features/preliminary-work/components/open-step.tsx";
import { PlanStep } from "#features/preliminary-work/components/plan-step.tsx";
import { StillOpen } from "#features/safety/components/still-open.tsx";
import { load } from "#trpc/page.ts";

/** Steps that can hardly be missed. `?part=2` starts from the third part of one's own map. */
export default async function SmallStepsPage({ searchParams }: PageProps<"/portal/small-steps">) {
  const [t, tControl, { part }] = await Promise.all([
    getTranslations("preliminary.steps"),
    getTranslations("preliminary.control"),
    searchParams,
  ]);
  const [{ map, steps, shared }, { allowed }, { timeZone }] = await load((call) =>
    Promise.all([call.preliminaryWork.mine(), call.safety.mine(), call.account.me()]),
  );
  const chosen = typeof part === "string" ? map?.parts[Number(part)] : undefined;
  const from = map && chosen ? { mapId: map.id, part: chosen.text } : null;
  const open = steps.filter(({ outcome }) => outcome === null);
  const answered = steps.filter(({ outcome }) => outcome !== null);
  return (
    <Page title={t("title")} description={t("description")} width="text">
      {allowed.micro_rung ? (
        <PlanStep from={from} />
      ) : (
        <Callout tone="info" title={t("resting")}>
          {t("restingText")}
        </Callout>
      )}
      <Section title={t("open")}>
        {open.length === 0 && <p className="text-muted">{t(allowed.micro_rung ? "empty" : "emptyResting")}</p>}
        <ul className="flex flex-col">
          {open.map((step) => (
            <OpenStep key={step.id} step={step} allowed={allowed.micro_rung} />
          ))}
        </ul>
      </Section>
      {answered.length > 0 && (
        <Section title={t("behind")}>
          <AnsweredSteps steps={answered} timeZone={timeZone} />
        </Section>
      )}
      {!allowed.micro_rung && <StillOpen allowed={allowed} />}
      <p className="mt-8 text-note text-muted">
        <TextLink href="/portal/control" className="inline-flex min-h-11 items-center">
          {t("map")}
        </TextLink>
        <span className="block">{tControl(shared ? "shared" : "private")}</span>
      </p>
    </Page>
  );
}
