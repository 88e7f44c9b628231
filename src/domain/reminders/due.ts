import type { Moment } from "../moment.ts";
import { dayAfter, type WallTime, wallClock, wallMinutesBetween, weekdayOf } from "../wall-clock.ts";
import { isQuiet, type QuietHours } from "./quiet.ts";

/** When reminders rest: defaults, not findings. */
export const reminderPolicy = {
  /** Reminders in a row after which the client was not here: then they stop by themselves, and say so once. */
  unansweredBeforePause: 3,
  /** A reminder later than this many minutes after its time would come out of nowhere. */
  latestMinutes: 120,
} as const;

const dayOfMinutes = 1_440;

export type ChosenReminder<Kind extends string = string> = {
  readonly kind: Kind;
  /** Days of the week; 1 is Monday. */
  readonly days: readonly number[];
  /** Minutes of the day by the client's clock. */
  readonly minutes: readonly number[];
  /** When it was chosen: nothing from before is reminded of. */
  readonly since: Moment;
};

/** One time at which a reminder comes; day and minute as chosen, also when quiet hours make it later. */
export type Occasion<Kind extends string = string> = {
  readonly kind: Kind;
  readonly dueOn: string;
  readonly minute: number;
};

type Choice<Kind extends string> = {
  readonly timeZone: string;
  readonly quiet: QuietHours;
  readonly reminders: readonly ChosenReminder<Kind>[];
  /** Occasions so far; those of the last two days are enough. */
  readonly sent: readonly Occasion<Kind>[];
};

/**
 * What a client is to be reminded of now, each occasion once. What falls into quiet hours waits for their end; what is
 * more than two hours late does not come at all. A time that a change of clocks skips comes right after it, and one
 * that it repeats comes at its first.
 *
 * @throws {AppError} `invalid` for a zone or moment that does not exist
 */
export function occasionsDue<Kind extends string>(choice: Choice<Kind>, now: Moment): Occasion<Kind>[] {
  const local = wallClock(choice.timeZone);
  const present = local(now);
  if (isQuiet(choice.quiet, present.minute)) return [];
  const known = new Set(choice.sent.map(keyOf));
  return choice.reminders.flatMap((reminder) => {
    const chosen = local(reminder.since);
    return recent(reminder, present).filter((occasion) => {
      const time = { day: occasion.dueOn, minute: occasion.minute };
      const isFromBefore = wallMinutesBetween(chosen, time) < 0;
      return !isFromBefore && !known.has(keyOf(occasion)) && chances(choice.quiet, time).some(isTimely(present));
    });
  });
}

function isTimely(present: WallTime): (time: WallTime) => boolean {
  return (time) => {
    const late = wallMinutesBetween(time, present);
    return late >= 0 && late <= reminderPolicy.latestMinutes;
  };
}

/** Yesterday's and today's times: what quiet hours put off may be from yesterday. */
function recent<Kind extends string>({ kind, days, minutes }: ChosenReminder<Kind>, present: WallTime) {
  return [dayAfter(present.day, -1), present.day]
    .filter((day) => days.includes(weekdayOf(day)))
    .flatMap((dueOn) => minutes.map((minute): Occasion<Kind> => ({ kind, dueOn, minute })));
}

/** When a reminder may go: at its time, and at the end of quiet hours that hold it up or begin before it is too late. */
function chances({ from, until }: QuietHours, time: WallTime): WallTime[] {
  const quietIn = (from - time.minute + dayOfMinutes) % dayOfMinutes;
  if (isQuiet({ from, until }, time.minute)) {
    return [{ day: time.minute < until ? time.day : dayAfter(time.day, 1), minute: until }];
  }
  if (from === until || quietIn > reminderPolicy.latestMinutes) return [time];
  const length = (until - from + dayOfMinutes) % dayOfMinutes;
  const end = time.minute + quietIn + length;
  return [time, { day: dayAfter(time.day, Math.floor(end / dayOfMinutes)), minute: end % dayOfMinutes }];
}

function keyOf({ kind, dueOn, minute }: Occasion): string {
  return `${kind} ${dueOn} ${minute}`;
}

/** A session notes at most once a minute that it is in use, so whoever was here a moment before may be here still. */
const noteEveryMs = 60_000;

/** Whether the receiver was here after the last reminder, or at the time. */
export function isAnswered({ lastSentAt, lastSeenAt }: { lastSentAt: Date | null; lastSeenAt: Date | null }): boolean {
  if (lastSentAt === null) return true;
  return lastSeenAt !== null && lastSeenAt.getTime() > lastSentAt.getTime() - noteEveryMs;
}

/**
 * What goes out when something is due: the word that reminders rest, when the last three found nobody here; a reminder
 * otherwise.
 *
 * @param unanswered reminders since the client was last here
 */
export function stepOf(unanswered: number): "remind" | "say_paused" {
  return unanswered >= reminderPolicy.unansweredBeforePause ? "say_paused" : "remind";
}
