/** Hours in which nothing arrives, in minutes of the day; the end is no longer part of them. Equal ends: none. */
export type QuietHours = { readonly from: number; readonly until: number };

/** Whether a minute of the day lies in quiet hours; they may run over midnight. */
export function isQuiet({ from, until }: QuietHours, minute: number): boolean {
  if (from === until) return false;
  return from < until ? minute >= from && minute < until : minute >= from || minute < until;
}

const NINE_IN_THE_EVENING = 21 * 60;
const EIGHT_IN_THE_MORNING = 8 * 60;

/** The night, until somebody chooses other hours; where they asked for something at seven, it ends by then. */
export function quietUntilChosen(earliest = EIGHT_IN_THE_MORNING): QuietHours {
  return { from: NINE_IN_THE_EVENING, until: Math.min(EIGHT_IN_THE_MORNING, earliest) };
}
