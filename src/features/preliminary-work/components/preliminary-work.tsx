import { useTranslations } from "next-intl";
import { Section } from "#components/section.tsx";
import type { MicroRung, WorkOfClient } from "../schema.ts";
import { AnsweredSteps } from "./answered-steps.tsx";
import { ControlMapView } from "./control-map-view.tsx";

type PreliminaryWorkProps = {
  work: WorkOfClient;
  timeZone: string;
  /** Whether a flag asks for this work; otherwise it shows only once there is some. */
  asked: boolean;
};

/** Control mapping and small steps in the coach's record. */
export function PreliminaryWork({ work: { map, steps, sharingGranted }, timeZone, asked }: PreliminaryWorkProps) {
  const t = useTranslations("preliminary.coach");
  const isEmpty = map === null && steps.length === 0;
  if (isEmpty && !asked) return null;
  return (
    <Section title={t("title")} id="preliminary-work" description={asked ? t("recheck") : undefined}>
      {isEmpty && <p className="max-w-text text-muted">{t(sharingGranted ? "empty" : "notShared")}</p>}
      <div className="flex flex-col gap-6">
        {map && (
          <div>
            <h3 className="mb-2 font-semibold">{t("map")}</h3>
            <ControlMapView map={map} />
          </div>
        )}
        {steps.length > 0 && (
          <div>
            <h3 className="font-semibold">{t("steps")}</h3>
            <p className="text-note text-muted">{t("counts", countsOf(steps))}</p>
            <AnsweredSteps steps={steps} timeZone={timeZone} />
          </div>
        )}
      </div>
    </Section>
  );
}

function countsOf(steps: readonly MicroRung[]) {
  const count = (outcome: MicroRung["outcome"]) => steps.filter((step) => step.outcome === outcome).length;
  return { done: count("done"), partly: count("partly"), notDone: count("not_done"), open: count(null) };
}
