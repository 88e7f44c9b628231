import { useEffect, useState } from "react";
import { dayIn } from "#lib/day.ts";

/** Today where this device is, once the page is awake: a page that was kept for offline knows only the day it was made. */
export function useToday(first: string): string {
  const [today, setToday] = useState(first);
  useEffect(() => setToday(dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date())), []);
  return today;
}
