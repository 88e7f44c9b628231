"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { RadioGroup } from "#components/radio-group.tsx";
import { Switch } from "#components/switch.tsx";
import { TextField } from "#components/text-field.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { ChooseInput, ReminderSettings } from "../schema.ts";
import { clockTime, minuteOf } from "./clock-time.ts";
import { DaysField } from "./days-field.tsx";
import { Devices } from "./devices.tsx";
import { TimesField, type TypedTime } from "./times-field.tsx";

/** What stands in the form: times as they are typed. */
type Draft = {
  moment: { enabled: boolean; days: number[]; times: TypedTime[] };
  review: { enabled: boolean; time: string };
  channel: "mail" | "push";
  quietFrom: string;
  quietUntil: string;
};

function draftOf({ moment, review, channel, quietFrom, quietUntil }: ReminderSettings): Draft {
  return {
    moment: {
      enabled: moment.enabled,
      days: moment.days,
      times: moment.minutes.map((minute) => ({ key: clockTime(minute), time: clockTime(minute) })),
    },
    review: { enabled: review.enabled, time: clockTime(review.minute) },
    channel,
    quietFrom: clockTime(quietFrom),
    quietUntil: clockTime(quietUntil),
  };
}

/** Null while a time is half typed. */
function inputOf(draft: Draft, version: number): ChooseInput | null {
  const { moment, review, channel } = draft;
  const minutes = moment.times.map(({ time }) => minuteOf(time)).filter((minute) => minute !== null);
  const [minute, quietFrom, quietUntil] = [review.time, draft.quietFrom, draft.quietUntil].map(minuteOf);
  const isWhole = minutes.length === moment.times.length || !moment.enabled;
  if (!isWhole || minute == null || quietFrom == null || quietUntil == null) return null;
  return {
    ...{ version, channel, quietFrom, quietUntil },
    moment: { enabled: moment.enabled, days: moment.days, minutes: [...new Set(minutes)].toSorted((a, b) => a - b) },
    review: { enabled: review.enabled, minute },
  };
}

type ReminderFormProps = {
  settings: ReminderSettings;
  /** Whether the client looks back once a week: only then there is something to remind of. */
  reviews: boolean;
};

/** Days, times, way and quiet hours of reminders. All off until it is saved otherwise. */
export function ReminderForm({ settings, reviews }: ReminderFormProps) {
  const t = useTranslations("reminders");
  const [known, setKnown] = useState(settings);
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [isHalf, setIsHalf] = useState(false);
  const choose = useMutation(
    useTRPC().reminders.choose.mutationOptions({
      onSuccess: (kept) => {
        setKnown(kept);
        setDraft(draftOf(kept));
        toastDone(t(kept.moment.enabled || kept.review.enabled ? "saved" : "savedOff"));
      },
    }),
  );
  const refusal = refusalFrom(choose.error);
  const { moment, review } = draft;
  const isOn = moment.enabled || (review.enabled && reviews);

  function submit(event: FormEvent) {
    event.preventDefault();
    const input = inputOf(draft, known.version);
    setIsHalf(input === null);
    if (input) choose.mutate(input);
  }

  return (
    <Form onSubmit={submit}>
      {known.paused && (
        <Callout
          tone="info"
          title={t("pausedTitle")}
          actions={
            <Button size="large" type="submit" pending={choose.isPending}>
              {t("resume")}
            </Button>
          }
        >
          {t("pausedText")}
        </Callout>
      )}
      <Switch
        name="moment"
        label={t("moment")}
        description={t("momentHint")}
        checked={moment.enabled}
        onChange={(event) => setDraft({ ...draft, moment: { ...moment, enabled: event.target.checked } })}
      />
      {moment.enabled && (
        <div className="flex flex-col gap-5 border-l-2 border-line pl-4">
          <DaysField
            days={moment.days}
            onChange={(days) => setDraft({ ...draft, moment: { ...moment, days } })}
            error={refusal?.fields?.["moment.days"]}
          />
          <TimesField
            times={moment.times}
            onChange={(times) => setDraft({ ...draft, moment: { ...moment, times } })}
            error={refusal?.fields?.["moment.minutes"]}
          />
        </div>
      )}
      {reviews && (
        <Switch
          name="review"
          label={t("review")}
          description={t("reviewHint")}
          checked={review.enabled}
          onChange={(event) => setDraft({ ...draft, review: { ...review, enabled: event.target.checked } })}
        />
      )}
      {reviews && review.enabled && (
        <div className="border-l-2 border-line pl-4">
          <TextField
            type="time"
            label={t("time")}
            value={review.time}
            onChange={(event) => setDraft({ ...draft, review: { ...review, time: event.target.value } })}
            className="w-40"
          />
        </div>
      )}
      {isOn && (
        <>
          <RadioGroup
            name="channel"
            label={t("channel")}
            value={draft.channel}
            onChange={(event) => setDraft({ ...draft, channel: event.target.value === "push" ? "push" : "mail" })}
            options={[
              { value: "mail", label: t("mail"), description: t("mailHint") },
              ...(known.pushKey ? [{ value: "push", label: t("push"), description: t("pushHint") }] : []),
            ]}
          />
          {draft.channel === "push" && known.pushKey && <Devices devices={known.devices} pushKey={known.pushKey} />}
          <fieldset>
            <legend className="mb-1 font-medium">{t("quiet")}</legend>
            <p className="mb-3 max-w-text text-note text-muted">{t("quietHint")}</p>
            <div className="flex flex-wrap gap-4">
              <TextField
                type="time"
                label={t("quietFrom")}
                value={draft.quietFrom}
                onChange={(event) => setDraft({ ...draft, quietFrom: event.target.value })}
                className="w-36"
              />
              <TextField
                type="time"
                label={t("quietUntil")}
                value={draft.quietUntil}
                onChange={(event) => setDraft({ ...draft, quietUntil: event.target.value })}
                className="w-36"
              />
            </div>
          </fieldset>
        </>
      )}
      {(isHalf || choose.isError) && (
        <Callout tone="attention" announce>
          {isHalf ? t("half") : refusal ? choose.error?.message : t("unsent")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" size="large" wide pending={choose.isPending}>
          {t("save")}
        </Button>
      </FormActions>
    </Form>
  );
}
