"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { RadioGroup } from "#components/radio-group.tsx";
import { TextField } from "#components/text-field.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { ReminderSettings } from "../schema.ts";
import { minuteOf } from "./clock-time.ts";
import { Devices } from "./devices.tsx";
import { type Draft, draftOf, inputOf } from "./draft.ts";
import { Occasions } from "./occasions.tsx";

type ReminderFormProps = {
  settings: ReminderSettings;
  /** Whether the client looks back once a week: only then there is something to remind of. */
  reviews: boolean;
};

/** What the client is reminded of, when and in which way, and their quiet hours. All off until it is saved otherwise. */
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
        toastDone(t(savedAs(kept)));
      },
    }),
  );
  const refusal = refusalFrom(choose.error);
  const isOn = draft.moment.enabled || draft.rating.enabled || (draft.review.enabled && reviews);
  // Said when it is saved, until a device is on the list: times alone bring nothing.
  const isNowhere = choose.isSuccess && draft.channel === "push" && savedAs(known) === "savedNowhere";
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const problemOf = (time: string) => (isHalf && minuteOf(time) === null ? t("noTime") : undefined);

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
      <Occasions
        draft={draft}
        onChange={change}
        reviews={reviews}
        problemOf={problemOf}
        problems={{ days: refusal?.fields?.["moment.days"], times: refusal?.fields?.["moment.minutes"] }}
      />
      {isOn && (
        <div className="flex flex-col gap-6 border-t border-line pt-6">
          <RadioGroup
            name="channel"
            label={t("channel")}
            value={draft.channel}
            onChange={(event) => change({ channel: event.target.value === "push" ? "push" : "mail" })}
            options={[
              { value: "mail", label: t("mail"), description: t("mailHint") },
              ...(known.pushKey ? [{ value: "push", label: t("push"), description: t("pushHint") }] : []),
            ]}
          />
          {draft.channel === "push" && known.pushKey && (
            <Devices
              devices={known.devices}
              pushKey={known.pushKey}
              onChange={(devices) => setKnown((before) => ({ ...before, devices }))}
            />
          )}
          <QuietHours draft={draft} onChange={change} problemOf={problemOf} />
        </div>
      )}
      {(isHalf || choose.isError) && (
        <Callout tone="attention" announce>
          {isHalf ? t("half") : refusal ? choose.error?.message : t("unsent")}
        </Callout>
      )}
      {isNowhere && (
        <Callout tone="attention" title={t("nowhereTitle")} announce>
          {t("nowhereText")}
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

function savedAs({ moment, review, rating, channel, devices }: ReminderSettings) {
  if (!moment.enabled && !review.enabled && !rating.enabled) return "savedOff";
  return channel === "push" && devices.length === 0 ? "savedNowhere" : "saved";
}

type QuietHoursProps = {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  problemOf: (time: string) => string | undefined;
};

function QuietHours({ draft, onChange, problemOf }: QuietHoursProps) {
  const t = useTranslations("reminders");
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t("quiet")}</legend>
      <p className="mb-3 max-w-text text-note text-muted">{t("quietHint")}</p>
      <div className="flex flex-wrap gap-4">
        <TextField
          type="time"
          label={t("quietFrom")}
          value={draft.quietFrom}
          onChange={(event) => onChange({ quietFrom: event.target.value })}
          error={problemOf(draft.quietFrom)}
          className="w-36"
        />
        <TextField
          type="time"
          label={t("quietUntil")}
          value={draft.quietUntil}
          onChange={(event) => onChange({ quietUntil: event.target.value })}
          error={problemOf(draft.quietUntil)}
          className="w-36"
        />
      </div>
    </fieldset>
  );
}
