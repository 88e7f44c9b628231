import { AppError } from "../errors.ts";
import { dayInMs, epochOf, type Moment } from "../moment.ts";
import { type RatingPlan, standingOf } from "./schedule.ts";

/** When letters rest: defaults, not findings. */
export const reminderPolicy = {
  /** Letters in a row that nobody answered, after which they stop by themselves. */
  lettersBeforePause: 3,
  /** A letter later than this many days after the due day would come out of nowhere. */
  latestDays: 2,
} as const;

export type ReminderChoice = {
  readonly timeZone: string;
  /** Hour of the day in that zone from which a letter may come. */
  readonly hour: number;
  /** When it was chosen; nothing from before its day is reminded of. */
  readonly since: Moment;
  readonly lastRatedAt: Moment | null;
  readonly scales: readonly { readonly plans: readonly RatingPlan[]; readonly ratedAt: readonly Moment[] }[];
  /** Letters so far. */
  readonly sent: readonly { readonly dueOn: string; readonly sentAt: Moment }[];
};

/** Letters since the client last rated anything, or chose to be written to. */
export function unansweredLetters({
  since,
  lastRatedAt,
  sent,
}: Pick<ReminderChoice, "since" | "lastRatedAt" | "sent">): number {
  const answeredAt = Math.max(epochOf(since), lastRatedAt === null ? Number.NEGATIVE_INFINITY : epochOf(lastRatedAt));
  return sent.filter(({ sentAt }) => epochOf(sentAt) > answeredAt).length;
}

/**
 * Due days that a letter should remind of now: each once, at the chosen hour where the client is, not after three
 * letters in a row that went unanswered.
 *
 * @returns calendar days, ascending
 * @throws {AppError} `invalid` for a zone, day or moment that does not exist
 */
export function remindersDue(choice: ReminderChoice, now: Moment): string[] {
  const local = localClock(choice.timeZone);
  const present = local(now);
  if (present.hour < choice.hour) return [];
  if (unansweredLetters(choice) >= reminderPolicy.lettersBeforePause) return [];
  const known = new Set(choice.sent.map(({ dueOn }) => dueOn));
  const chosenOn = local(choice.since).day;
  const open = choice.scales.flatMap(({ plans, ratedAt }) => {
    const { openSince } = standingOf(
      plans,
      ratedAt.map((moment) => local(moment).day),
      present.day,
    );
    return openSince === null ? [] : [openSince];
  });
  const isTimely = (day: string) => (Date.parse(present.day) - Date.parse(day)) / dayInMs <= reminderPolicy.latestDays;
  return [...new Set(open)].filter((day) => day >= chosenOn && isTimely(day) && !known.has(day)).toSorted();
}

/** Calendar day and hour of a moment in a zone, also on days when clocks change. */
function localClock(timeZone: string): (moment: Moment) => { day: string; hour: number } {
  const clock = clockOf(timeZone);
  return (moment) => {
    const parts = clock.formatToParts(epochOf(moment));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? "";
    return { day: `${part("year")}-${part("month")}-${part("day")}`, hour: Number(part("hour")) };
  };
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      hourCycle: "h23",
    });
  } catch (cause) {
    throw new AppError("invalid", "This time zone is not known.", { cause });
  }
}
