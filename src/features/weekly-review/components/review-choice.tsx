"use client";

import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Callout } from "#components/callout.tsx";
import { Select } from "#components/select.tsx";
import { Switch } from "#components/switch.tsx";
import { TextLink } from "#components/text-link.tsx";
import { toastDone } from "#components/toast.tsx";
import { momentOn, weekdays } from "#lib/weekdays.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { Choice } from "../schema.ts";

/** Whether the client looks back once a week, and from which day. Off until it is turned on. */
export function ReviewChoice({ choice }: { choice: Choice }) {
  const t = useTranslations("review.choice");
  const format = useFormatter();
  const [mine, setMine] = useState(choice);
  const choose = useMutation(
    useTRPC().weeklyReview.choose.mutationOptions({
      onSuccess: (kept) => {
        setMine(kept);
        toastDone(t(kept.enabled ? "on" : "off"));
      },
    }),
  );
  const shown = choose.isPending ? choose.variables : mine;
  return (
    <div className="flex flex-col gap-4">
      <Switch
        name="weeklyReview"
        label={t("label")}
        description={t("hint")}
        checked={shown.enabled}
        onChange={(event) => choose.mutate({ ...mine, enabled: event.target.checked })}
      />
      {shown.enabled && (
        <Select
          label={t("day")}
          value={String(shown.day)}
          onChange={(event) => choose.mutate({ enabled: true, day: Number(event.target.value) })}
          options={weekdays.map((day) => ({
            value: String(day),
            label: format.dateTime(momentOn(day), { weekday: "long", timeZone: "UTC" }),
          }))}
          className="max-w-56"
        />
      )}
      {choose.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(choose.error) ? choose.error.message : t("unsent")}
        </Callout>
      )}
      <p>
        <TextLink href="/portal/review" className="inline-flex min-h-11 items-center">
          {t("open")}
        </TextLink>
      </p>
    </div>
  );
}
