import { weekOf } from "#domain/reminders/week.ts";
import { weekdayOf } from "#domain/wall-clock.ts";
import { newId } from "#lib/uuid.ts";
import type { Life } from "../life.ts";
import type { Story } from "../story.ts";

const EVENING = 18;
const MORNING = 9;
const WEEK = 7;

/** When a client is reminded, and the weeks they looked back at; nothing where the story says nothing of it. */
export function rhythmRows(life: Life) {
  const { rhythm } = life.story;
  if (!rhythm) return { choices: [], reminders: [], ratings: [], reviewChoices: [], reviews: [] };
  const { organisationId, clientId, calendar } = life;
  const { evenings, ratings, review } = rhythm;
  const key = { organisationId, clientId };
  const since = calendar.at(review?.since ?? life.story.started - 1, 20, 5);
  return {
    choices: [{ ...key, channel: "mail" as const, quietFrom: 21 * 60, quietUntil: 8 * 60 }],
    reminders: [
      { ...key, kind: "moment" as const, enabled: true, days: [...evenings], minutes: [EVENING * 60], since },
      { ...key, kind: "review" as const, enabled: review !== undefined, days: [], minutes: [17 * 60], since },
    ],
    ratings: [{ ...key, enabled: ratings, hour: MORNING, since }],
    reviewChoices: review ? [{ ...key, enabled: true, day: review.day, chosenAt: since }] : [],
    reviews: review ? review.weeks.map((words, index) => reviewRow(life, words, review.weeks.length - index)) : [],
  };
}

type Words = NonNullable<NonNullable<Story["rhythm"]>["review"]>["weeks"][number];

/** One review, finished on the Friday of its week; `back` counts weeks, 1 is the last one. */
function reviewRow({ organisationId, clientId, calendar, vault }: Life, words: Words, back: number) {
  const id = newId();
  const today = calendar.day(0).toISOString().slice(0, 10);
  const friday = weekdayOf(today) - 5 + WEEK * back;
  const at = (minute: number) => calendar.at(friday, EVENING, minute);
  const { lastStep, reflection, nextStep } = words;
  return {
    ...{ organisationId, id, clientId, revision: newId(), lastStep },
    week: new Date(weekOf(calendar.day(friday).toISOString().slice(0, 10))),
    reflection: vault.seal("weekly_review.reflection", id, reflection),
    nextStep: vault.seal("weekly_review.next_step", id, nextStep),
    ...{ startedAt: at(10), savedAt: at(15), finishedAt: at(15) },
  };
}
