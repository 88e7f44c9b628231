/** Hours in which nothing arrives, in minutes of the day; the end is no longer part of them. Equal ends: none. */
export type QuietHours = { readonly from: number; readonly until: number };

/** Whether a minute of the day lies in quiet hours; they may run over midnight. */
export function isQuiet({ from, until }: QuietHours, minute: number): boolean {
  if (from === until) return false;
  return from < until ? minute >= from && minute < until : minute >= from || minute < until;
}
