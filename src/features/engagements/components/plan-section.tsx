import { useFormatter, useTranslations } from "next-intl";
import { Disclosure } from "#components/disclosure.tsx";
import { Section } from "#components/section.tsx";
import type { EngagementView } from "../schema.ts";
import { PlanPicture } from "./plan-picture.tsx";
import { PlanTable } from "./plan-table.tsx";

/** Where the work stands: as a sentence, as a picture, as a table. */
export function PlanSection({ engagement }: { engagement: EngagementView }) {
  const t = useTranslations("engagements");
  const format = useFormatter();
  const { week, weeks, startsOn, pause, sessionsHeld, plan } = engagement;
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: "long", timeZone: "UTC" });
  const standing =
    week === null
      ? t("summary.ahead", { weeks, date: day(startsOn) })
      : t(week > weeks ? "summary.over" : "summary.running", { week, weeks });
  return (
    <Section title={t("plan.title")}>
      <p className="max-w-text font-serif text-lead">
        {standing} {pause && t("summary.paused", { date: day(pause.since) })}{" "}
        {sessionsHeld !== null && t("summary.sessions", { count: sessionsHeld })}
      </p>
      <div className="mt-5">
        <PlanPicture plan={plan} />
      </div>
      <Disclosure summary={t("plan.table")} className="mt-4 print:hidden">
        <PlanTable plan={plan} />
      </Disclosure>
      <div className="hidden print:block">
        <PlanTable plan={plan} />
      </div>
      <p className="mt-3 max-w-text text-note text-muted">{t("plan.basis")}</p>
    </Section>
  );
}
