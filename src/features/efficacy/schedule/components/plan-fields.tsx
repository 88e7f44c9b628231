"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "#components/checkbox.tsx";
import { DateField } from "#components/date-field.tsx";
import { RadioGroup } from "#components/radio-group.tsx";
import { scheduleDefaults } from "#domain/efficacy/schedule.ts";
import { cadence, type PlanInput } from "../schema.ts";

type PlanFieldsProps = {
  plan: PlanInput;
  onChange: (plan: PlanInput) => void;
  /** The earliest first day: today where the client is. */
  today: string;
  error: string | undefined;
};

/** When a scale is rated: how often, from which day, and whether a baseline comes first. */
export function PlanFields({ plan, onChange, today, error }: PlanFieldsProps) {
  const t = useTranslations("scales.plan");
  return (
    <>
      <RadioGroup
        name="cadence"
        label={t("cadence")}
        layout="row"
        value={plan.cadence}
        onChange={(event) => onChange({ ...plan, cadence: cadence.parse(event.target.value) })}
        options={cadence.options.map((value) => ({ value, label: t(value) }))}
      />
      <DateField
        label={t("startsOn")}
        description={t("startsOnHint")}
        min={today}
        value={plan.startsOn}
        error={error}
        onChange={(event) => onChange({ ...plan, startsOn: event.target.value })}
      />
      <Checkbox
        label={t("baseline", { count: scheduleDefaults.baselineCount })}
        description={t("baselineHint", { gap: scheduleDefaults.baselineGap })}
        checked={plan.baseline}
        onChange={(event) => onChange({ ...plan, baseline: event.target.checked })}
      />
    </>
  );
}
