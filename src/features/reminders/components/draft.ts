import type { ChooseInput, ReminderSettings } from "../schema.ts";
import { clockTime, minuteOf } from "./clock-time.ts";
import type { TypedTime } from "./times-field.tsx";

/** What stands in the form: times as they are typed. */
export type Draft = {
  moment: { enabled: boolean; days: number[]; times: TypedTime[] };
  review: { enabled: boolean; time: string };
  rating: ReminderSettings["rating"];
  channel: ReminderSettings["channel"];
  quietFrom: string;
  quietUntil: string;
};

export function draftOf({ moment, review, rating, channel, quietFrom, quietUntil }: ReminderSettings): Draft {
  return {
    moment: {
      enabled: moment.enabled,
      days: moment.days,
      times: moment.minutes.map((minute) => ({ key: clockTime(minute), time: clockTime(minute) })),
    },
    review: { enabled: review.enabled, time: clockTime(review.minute) },
    ...{ rating, channel },
    quietFrom: clockTime(quietFrom),
    quietUntil: clockTime(quietUntil),
  };
}

/** Null while a time is half typed. */
export function inputOf(draft: Draft, version: number): ChooseInput | null {
  const { moment, review, rating, channel } = draft;
  const minutes = moment.times.map(({ time }) => minuteOf(time)).filter((minute) => minute !== null);
  const [minute, quietFrom, quietUntil] = [review.time, draft.quietFrom, draft.quietUntil].map(minuteOf);
  const isWhole = minutes.length === moment.times.length || !moment.enabled;
  if (!isWhole || minute == null || quietFrom == null || quietUntil == null) return null;
  return {
    ...{ version, channel, quietFrom, quietUntil, rating },
    moment: { enabled: moment.enabled, days: moment.days, minutes: [...new Set(minutes)].toSorted((a, b) => a - b) },
    review: { enabled: review.enabled, minute },
  };
}
