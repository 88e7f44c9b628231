import { AppError } from "../errors.ts";
import { assertWholeFrom } from "../input.ts";
import { dayInMs, epochOf } from "../moment.ts";

/**
 * When a scale is to be rated. Days are calendar days ("2026-03-02") in the client's own time zone throughout, so that
 * clock changes cannot shift anything.
 */
export type RatingPlan = {
  readonly cadence: "weekly" | "two_weekly";
  readonly startsOn: string;
  /** Ratings of the baseline, `baselineGap` days apart, before the cadence begins. */
  readonly baselineCount: number;
  readonly baselineGap: number;
};

/** One day on which a rating was due, and what came of it until the next one was. */
export type Occasion = {
  readonly dueOn: string;
  readonly baseline: boolean;
  /** `open` while it can still be rated, `missed` when the next one is due already. */
  readonly state: "on_time" | "late" | "missed" | "open";
};

/** What a rating was to the plan; `extra` is one that nobody had asked for, which counts all the same. */
export type Timing = { readonly timing: "on_time" | "late" | "extra"; readonly baseline: boolean };

export type Standing = {
  /** Days that were due up to today, oldest first. */
  readonly occasions: readonly Occasion[];
  /** One for each rated day, in the order given. */
  readonly timings: readonly Timing[];
  /** Due and not rated yet; null when nothing is. */
  readonly openSince: string | null;
  /** The first due day of those that have gone unanswered since the latest answer; null when nothing is due. */
  readonly unansweredSince: string | null;
  /** The next day that will be due, after today. */
  readonly nextOn: string | null;
};

/** The baseline as the method has it, and how late is still on time: defaults, not findings. */
export const scheduleDefaults = { baselineCount: 3, baselineGap: 2, onTimeDays: 1 } as const;

/** Days from one rating to the next. */
export const cadenceDays = { weekly: 7, two_weekly: 14 } as const;
/** Ten years of weeks: no plan runs longer, and a wrong date cannot run away. */
const mostOccasions = 520;

/**
 * What was due, what came of it, and what is next.
 *
 * @param plans oldest first; a later plan takes over on its first day
 * @param ratedOn the days of ratings, ascending
 * @param today in the client's time zone
 * @param until the day on which coaching ended, from which nothing is due any more
 * @throws {AppError} `invalid` for a day that does not exist, or a baseline that is no count
 */
export function standingOf(
  plans: readonly RatingPlan[],
  ratedOn: readonly string[],
  today: string,
  until: string | null = null,
): Standing {
  const present = dayNumber(today);
  const end = until === null ? Number.POSITIVE_INFINITY : dayNumber(until);
  const rated = ratedOn.map(dayNumber);
  const due = dueDays(plans, present).filter(({ day }) => day < end);
  const past = due.filter(({ day }) => day <= present);
  const windows = past.map(({ day, baseline }, index) => {
    const next = due[index + 1]?.day ?? end;
    const answer = rated.findIndex((each) => each >= day && each < next);
    return { day, baseline, answer, state: stateOf(day, rated[answer], present < next) };
  });
  const timings = rated.map((_, index): Timing => {
    const window = windows.find(({ answer }) => answer === index);
    return {
      timing: window?.state === "on_time" || window?.state === "late" ? window.state : "extra",
      baseline: window?.baseline ?? false,
    };
  });
  const unanswered = windows.slice(windows.findLastIndex(({ answer }) => answer >= 0) + 1);
  const open = windows.find(({ state }) => state === "open");
  return {
    occasions: windows.map(({ day, baseline, state }) => ({ dueOn: isoDay(day), baseline, state })),
    timings,
    openSince: open ? isoDay(open.day) : null,
    unansweredSince: unanswered[0] ? isoDay(unanswered[0].day) : null,
    nextOn: isoDayOrNull(due.find(({ day }) => day > present)?.day),
  };
}

function stateOf(due: number, answered: number | undefined, isOpen: boolean): Occasion["state"] {
  if (answered === undefined) return isOpen ? "open" : "missed";
  return answered - due <= scheduleDefaults.onTimeDays ? "on_time" : "late";
}

type DueDay = { day: number; baseline: boolean };

/** Days due of all plans up to today, and the first one after it. */
function dueDays(plans: readonly RatingPlan[], present: number): DueDay[] {
  const starts = plans.map(({ startsOn }) => dayNumber(startsOn));
  const days = plans.flatMap((plan, index) => {
    const replacedOn = Math.min(...starts.slice(index + 1), Number.POSITIVE_INFINITY);
    return daysOf(plan, present).filter(({ day }) => day < replacedOn);
  });
  const firstAhead = days.findIndex(({ day }) => day > present);
  return firstAhead < 0 ? days : days.slice(0, firstAhead + 1);
}

function daysOf(plan: RatingPlan, present: number): DueDay[] {
  const { cadence, startsOn, baselineCount, baselineGap } = plan;
  assertWholeFrom(baselineCount, 0, "The number of ratings in the baseline");
  assertWholeFrom(baselineGap, 1, "The days between ratings of the baseline");
  const start = dayNumber(startsOn);
  const every = cadenceDays[cadence];
  const baseline = Array.from({ length: baselineCount }, (_, index) => ({
    day: start + index * baselineGap,
    baseline: true,
  }));
  const later: DueDay[] = [];
  // The cadence counts on from the last rating of the baseline.
  let day = (baseline.at(-1)?.day ?? start - every) + every;
  while (later.length < mostOccasions) {
    later.push({ day, baseline: false });
    if (day > present) break;
    day += every;
  }
  return [...baseline, ...later];
}

function dayNumber(day: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new AppError("invalid", "This is not a calendar day.");
  return epochOf(day, "The day") / dayInMs;
}

function isoDay(day: number): string {
  return new Date(day * dayInMs).toISOString().slice(0, 10);
}

function isoDayOrNull(day: number | undefined): string | null {
  return day === undefined ? null : isoDay(day);
}
