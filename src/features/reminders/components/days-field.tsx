"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useId } from "react";
import { FieldError } from "#components/field.tsx";
import { momentOn, weekdays } from "#lib/weekdays.ts";

type DaysFieldProps = { days: readonly number[]; onChange: (days: number[]) => void; error?: string | undefined };

/** Days of the week as buttons that stay pressed, each large enough for a thumb. */
export function DaysField({ days, onChange, error }: DaysFieldProps) {
  const t = useTranslations("reminders");
  const format = useFormatter();
  const errorId = useId();
  const name = (day: number, weekday: "short" | "long") => format.dateTime(momentOn(day), { weekday, timeZone: "UTC" });
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className="mb-1 font-medium">{t("days")}</legend>
      <div className="grid max-w-md grid-cols-4 gap-2 sm:grid-cols-7">
        {weekdays.map((day) => (
          <label
            key={day}
            className="relative flex min-h-11 cursor-pointer items-center justify-center rounded-control border border-edge bg-surface has-checked:border-accent has-checked:bg-accent-tint has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="checkbox"
              aria-label={name(day, "long")}
              checked={days.includes(day)}
              onChange={(event) =>
                onChange(weekdays.filter((each) => (each === day ? event.target.checked : days.includes(each))))
              }
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span aria-hidden>{name(day, "short")}</span>
          </label>
        ))}
      </div>
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  );
}
