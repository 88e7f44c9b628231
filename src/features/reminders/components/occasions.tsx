"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Select } from "#components/select.tsx";
import { Switch } from "#components/switch.tsx";
import { TextField } from "#components/text-field.tsx";
import { ratingHours } from "../schema.ts";
import { clockTime } from "./clock-time.ts";
import { DaysField } from "./days-field.tsx";
import type { Draft } from "./draft.ts";
import { TimesField } from "./times-field.tsx";

const hours = Array.from(
  { length: ratingHours.latest - ratingHours.earliest + 1 },
  (_, index) => ratingHours.earliest + index,
);

type OccasionsProps = {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  /** Whether the client looks back once a week: only then there is something to remind of. */
  reviews: boolean;
  problems: { days?: string | undefined; times?: string | undefined };
  /** What is wrong with a time as it is typed, once somebody has tried to save it. */
  problemOf: (time: string) => string | undefined;
};

/** What a client can be reminded of, each with when. */
export function Occasions({
  draft: { moment, review, rating },
  onChange,
  reviews,
  problems,
  problemOf,
}: OccasionsProps) {
  const t = useTranslations("reminders");
  return (
    <>
      <Occasion
        name="moment"
        label={t("moment")}
        hint={t("momentHint")}
        isOn={moment.enabled}
        onToggle={(enabled) => onChange({ moment: { ...moment, enabled } })}
      >
        <DaysField
          days={moment.days}
          onChange={(days) => onChange({ moment: { ...moment, days } })}
          error={problems.days}
        />
        <TimesField
          times={moment.times}
          onChange={(times) => onChange({ moment: { ...moment, times } })}
          error={problems.times}
          problemOf={problemOf}
        />
      </Occasion>
      {reviews && (
        <Occasion
          name="review"
          label={t("review")}
          hint={t("reviewHint")}
          isOn={review.enabled}
          onToggle={(enabled) => onChange({ review: { ...review, enabled } })}
        >
          <TextField
            type="time"
            label={t("time")}
            value={review.time}
            onChange={(event) => onChange({ review: { ...review, time: event.target.value } })}
            error={problemOf(review.time)}
            className="w-40"
          />
        </Occasion>
      )}
      <Occasion
        name="rating"
        label={t("rating")}
        hint={t("ratingHint")}
        isOn={rating.enabled}
        onToggle={(enabled) => onChange({ rating: { ...rating, enabled } })}
      >
        <Select
          label={t("hour")}
          value={String(rating.hour)}
          onChange={(event) => onChange({ rating: { ...rating, hour: Number(event.target.value) } })}
          options={hours.map((hour) => ({ value: String(hour), label: clockTime(hour * 60) }))}
          className="max-w-40"
        />
      </Occasion>
    </>
  );
}

type OccasionProps = {
  name: string;
  label: string;
  hint: string;
  isOn: boolean;
  onToggle: (isOn: boolean) => void;
  children: ReactNode;
};

function Occasion({ name, label, hint, isOn, onToggle, children }: OccasionProps) {
  return (
    <div className="flex flex-col gap-4">
      <Switch
        name={name}
        label={label}
        description={hint}
        checked={isOn}
        onChange={(event) => onToggle(event.target.checked)}
      />
      {isOn && <div className="flex flex-col gap-5 border-l-2 border-line pl-4">{children}</div>}
    </div>
  );
}
