"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { TextField } from "#components/text-field.tsx";
import { newId } from "#lib/uuid.ts";
import { MOST_TIMES } from "../schema.ts";

/** A time as it is typed, with a name of its own while the form is open. */
export type TypedTime = { key: string; time: string };

type TimesFieldProps = {
  times: readonly TypedTime[];
  onChange: (times: TypedTime[]) => void;
  error?: string | undefined;
  problemOf: (time: string) => string | undefined;
};

/** Times of the day, one to four. */
export function TimesField({ times, onChange, error, problemOf }: TimesFieldProps) {
  const t = useTranslations("reminders");
  return (
    <div className="flex flex-col gap-3">
      {times.map(({ key, time }, index) => (
        <div key={key} className="flex items-end gap-3">
          <TextField
            type="time"
            label={times.length > 1 ? t("timeOf", { number: index + 1 }) : t("time")}
            value={time}
            onChange={(event) => onChange(times.with(index, { key, time: event.target.value }))}
            error={problemOf(time) ?? (index === 0 ? error : undefined)}
            className="w-40"
          />
          {times.length > 1 && (
            <Button size="large" variant="quiet" onPress={() => onChange(times.toSpliced(index, 1))}>
              {t("removeTime")} <span className="sr-only">{time}</span>
            </Button>
          )}
        </div>
      ))}
      {times.length < MOST_TIMES && (
        <Button
          size="large"
          variant="quiet"
          className="self-start"
          onPress={() => onChange([...times, { key: newId(), time: "" }])}
        >
          {t("addTime")}
        </Button>
      )}
    </div>
  );
}
