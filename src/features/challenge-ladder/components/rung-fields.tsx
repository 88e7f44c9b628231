"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "#components/checkbox.tsx";
import { NumberField } from "#components/number-field.tsx";
import { Select } from "#components/select.tsx";
import { TextArea } from "#components/text-area.tsx";
import { TextField } from "#components/text-field.tsx";
import { limits, type RungInput, stakes } from "../schema.ts";

/** Where a field of a rung is on the page, for putting the cursor there. */
export function fieldId(rungId: string, field: keyof RungInput): string {
  return `rung-${rungId}-${field}`;
}

/** On the narrowest phones half a row breaks the longest choice into two lines. */
const selectWidth = "col-span-2 min-[28rem]:col-span-1";

const tens = Array.from({ length: 11 }, (_, index) => String(index * 10));

/** Null for an empty or unreadable entry; the rest is held to whole numbers from 0 to 100. */
function percentFrom(text: string): number | null {
  const value = Math.round(Number(text));
  return text.trim() === "" || Number.isNaN(value) ? null : Math.min(100, Math.max(0, value));
}

type RungFieldsProps = {
  rung: RungInput;
  onChange: (fields: Partial<RungInput>) => void;
  /** What is wrong, by field. */
  errors: Partial<Record<keyof RungInput, string>>;
};

/** The words and figures of one rung. Figures may stay unknown: nothing is invented in their place. */
export function RungFields({ rung, onChange, errors }: RungFieldsProps) {
  const t = useTranslations("ladder.build");
  const id = (field: keyof RungInput) => fieldId(rung.id, field);
  return (
    <div className="grid content-start gap-x-4 gap-y-3 sm:grid-cols-[2fr_1fr]">
      <TextField
        id={id("title")}
        label={t("rungTitle")}
        className="sm:col-span-2"
        value={rung.title}
        maxLength={limits.title}
        onChange={(event) => onChange({ title: event.target.value })}
        error={errors.title}
      />
      <TextArea
        id={id("criterion")}
        label={t("criterion")}
        rows={2}
        value={rung.criterion}
        maxLength={limits.criterion}
        onChange={(event) => onChange({ criterion: event.target.value })}
        error={errors.criterion}
      />
      <TextArea
        id={id("context")}
        label={t("context")}
        rows={2}
        value={rung.context}
        maxLength={limits.context}
        onChange={(event) => onChange({ context: event.target.value })}
        error={errors.context}
      />
      <TextField
        id={id("conditions")}
        label={t("conditions")}
        value={rung.conditions}
        maxLength={limits.conditions}
        onChange={(event) => onChange({ conditions: event.target.value })}
        error={errors.conditions}
      />
      <TextField
        id={id("support")}
        label={t("support")}
        value={rung.support}
        maxLength={limits.support}
        onChange={(event) => onChange({ support: event.target.value })}
        error={errors.support}
      />
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:col-span-2 lg:grid-cols-[8rem_6.5rem_9.25rem_1fr] lg:gap-x-3">
        <NumberField
          id={id("expectedDistress")}
          label={t("expectedDistress")}
          min={0}
          max={100}
          value={rung.expectedDistress ?? ""}
          onChange={(event) => onChange({ expectedDistress: percentFrom(event.target.value) })}
          error={errors.expectedDistress}
        />
        <NumberField
          id={id("forecast")}
          label={t("forecast")}
          unit={t("percent")}
          min={0}
          max={100}
          value={rung.forecast ?? ""}
          onChange={(event) => onChange({ forecast: percentFrom(event.target.value) })}
          error={errors.forecast}
        />
        <Select
          id={id("efficacy")}
          className={selectWidth}
          label={t("efficacy")}
          placeholder={t("unknown")}
          value={rung.efficacy === null ? "" : String(rung.efficacy)}
          onChange={(event) => onChange({ efficacy: percentFrom(event.target.value) })}
          options={tens.map((value) => ({ value, label: value }))}
          error={errors.efficacy}
        />
        <Select
          id={id("stakes")}
          className={selectWidth}
          label={t("stakes")}
          value={rung.stakes}
          onChange={(event) => onChange({ stakes: stakes.parse(event.target.value) })}
          options={[
            { value: "low", label: t("stakesLow") },
            { value: "reversible", label: t("stakesReversible") },
            { value: "high", label: t("stakesHigh") },
          ]}
        />
      </div>
      <Checkbox
        id={id("debriefPlanned")}
        className="sm:col-span-2"
        label={t("debriefPlanned")}
        checked={rung.debriefPlanned}
        onChange={(event) => onChange({ debriefPlanned: event.target.checked })}
      />
    </div>
  );
}
