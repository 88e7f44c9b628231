import type { FlagKind, Screen } from "./signals.ts";

/** The present in tests of safety. */
export const now = "2026-03-20T12:00:00Z";

export function daysAgo(days: number): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString();
}

export function flag(kind: FlagKind, days = 1) {
  return { kind, at: daysAgo(days) };
}

export function phq8(total: number, days = 1): Screen {
  return { screen: "phq8", total, at: daysAgo(days) };
}

export function phq2(lossOfPleasure: number, lowMood: number, days = 1): Screen {
  return { screen: "phq2", items: [lossOfPleasure, lowMood], at: daysAgo(days) };
}

export function ptsd(total: number, days = 1): Screen {
  return { screen: "pc_ptsd5", total, at: daysAgo(days) };
}

export function rung(expected: number, days = 1) {
  return { expected, at: daysAgo(days) };
}
