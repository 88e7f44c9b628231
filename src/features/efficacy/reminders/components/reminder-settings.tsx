"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Select } from "#components/select.tsx";
import { Switch } from "#components/switch.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type Reminder, reminderHours } from "../schema.ts";

const hours = Array.from(
  { length: reminderHours.latest - reminderHours.earliest + 1 },
  (_, index) => reminderHours.earliest + index,
);

/** Whether a letter comes on a day when a rating is due, and at which hour. Off until it is turned on. */
export function ReminderSettings({ reminder }: { reminder: Reminder }) {
  const t = useTranslations("rating.reminder");
  const [mine, setMine] = useState(reminder);
  const choose = useMutation(
    useTRPC().efficacy.setReminder.mutationOptions({
      onSuccess: (chosen) => {
        setMine(chosen);
        toastDone(t(chosen.enabled ? "on" : "off"));
      },
    }),
  );
  const shown = choose.isPending ? choose.variables : mine;

  return (
    <div className="flex flex-col gap-4">
      <Switch
        label={t("label")}
        description={t("hint")}
        checked={shown.enabled}
        onChange={(event) => choose.mutate({ enabled: event.target.checked, hour: mine.hour })}
      />
      {shown.enabled && (
        <Select
          label={t("hour")}
          value={String(shown.hour)}
          onChange={(event) => choose.mutate({ enabled: true, hour: Number(event.target.value) })}
          options={hours.map((hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }))}
          className="max-w-48"
        />
      )}
      {mine.paused && (
        <Callout
          tone="info"
          actions={
            <Button
              size="large"
              pending={choose.isPending}
              onPress={() => choose.mutate({ enabled: true, hour: mine.hour })}
            >
              {t("resume")}
            </Button>
          }
        >
          {t("paused")}
        </Callout>
      )}
      {choose.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(choose.error) ? choose.error.message : t("unsent")}
        </Callout>
      )}
    </div>
  );
}
