"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { Callout } from "#components/callout.tsx";
import { DateField } from "#components/date-field.tsx";
import { NumberField } from "#components/number-field.tsx";
import { RadioGroup } from "#components/radio-group.tsx";
import { TextField } from "#components/text-field.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { limits, place, places, type SessionPlace } from "../schema.ts";

/** When and where, as it is being typed. */
export type SessionDraft = {
  date: string;
  time: string;
  minutes: string;
  place: SessionPlace;
  whereabouts: string;
};

type SessionFieldsProps = {
  draft: SessionDraft;
  onChange: (draft: SessionDraft) => void;
  errors: Record<string, string> | undefined;
  /** The coach's zone, by whose clock it is planned. */
  timeZone: string;
  client: { id: string; name: string; timeZone: string };
  /** The session that is being moved. */
  except: string | null;
};

/** When and where, with what that time means: on the client's clock, and beside the coach's other sessions. */
export function SessionFields({ draft, onChange, errors, timeZone, client, except }: SessionFieldsProps) {
  const t = useTranslations("sessions");
  const change = (part: Partial<SessionDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <div className="flex flex-wrap gap-x-4 gap-y-5">
        <DateField
          label={t("form.date")}
          name="date"
          required
          value={draft.date}
          onChange={(event) => change({ date: event.target.value })}
          error={errors?.date}
        />
        <TextField
          label={t("form.time")}
          name="time"
          type="time"
          required
          value={draft.time}
          onChange={(event) => change({ time: event.target.value })}
          error={errors?.time}
          className="w-32"
        />
        <NumberField
          label={t("form.minutes")}
          name="minutes"
          unit={t("form.minutesUnit")}
          required
          min={limits.minutes.fewest}
          max={limits.minutes.most}
          value={draft.minutes}
          onChange={(event) => change({ minutes: event.target.value })}
          error={errors?.minutes}
        />
      </div>
      <p className="-mt-2 text-note text-muted">{t("form.zone", { zone: timeZone.replaceAll("_", " ") })}</p>
      <SlotNote {...{ draft, timeZone, client, except }} />
      <RadioGroup
        label={t("form.place")}
        name="place"
        layout="row"
        value={draft.place}
        onChange={(event) => change({ place: place.parse(event.target.value) })}
        options={places.map((value) => ({ value, label: t(`place.${value}`) }))}
      />
      <TextField
        label={t("form.whereabouts")}
        description={t("form.whereaboutsHint")}
        name="whereabouts"
        optional
        maxLength={limits.whereabouts}
        value={draft.whereabouts}
        onChange={(event) => change({ whereabouts: event.target.value })}
        error={errors?.whereabouts}
      />
    </>
  );
}

type SlotNoteProps = Pick<SessionFieldsProps, "draft" | "timeZone" | "client" | "except">;

/** Warns, and forbids nothing. */
function SlotNote({ draft, timeZone, client, except }: SlotNoteProps) {
  const t = useTranslations("sessions.slot");
  const format = useFormatter();
  const { date, time, minutes } = useDeferredValue(draft);
  const asked = { clientId: client.id, date, time, timeZone, minutes: Number(minutes), except };
  const slot = useQuery({
    ...useTRPC().sessions.slot.queryOptions(asked),
    enabled: date.length === 10 && time.length === 5 && Number(minutes) >= limits.minutes.fewest,
    placeholderData: (before) => before,
  });
  if (!slot.data) return null;
  const { startsAt, shifted, past, overlaps } = slot.data;
  const at = new Date(startsAt);
  const clock = (zone: string) =>
    format.dateTime(at, { weekday: "long", hour: "2-digit", minute: "2-digit", timeZone: zone });
  return (
    <div role="status" className="flex flex-col gap-3">
      {clock(client.timeZone) !== clock(timeZone) && (
        <p className="tabular-nums">{t("there", { name: client.name, when: clock(client.timeZone) })}</p>
      )}
      {past && <p className="text-muted">{t("past")}</p>}
      {shifted && <Callout tone="info">{t("shifted", { when: clock(timeZone) })}</Callout>}
      {overlaps.length > 0 && (
        <Callout tone="attention" title={t("overlaps", { count: overlaps.length })}>
          <ul>
            {overlaps.map((other) => (
              <li key={other.id} className="tabular-nums">
                {t("overlap", {
                  name: other.clientName,
                  time: format.dateTime(new Date(other.startsAt), { hour: "2-digit", minute: "2-digit", timeZone }),
                  minutes: other.minutes,
                })}
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </div>
  );
}
