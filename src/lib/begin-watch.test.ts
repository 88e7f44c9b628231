import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchForBegin } from "./begin-watch.ts";

const startsAt = "2026-11-18T10:00:00.000Z";
const before = "2026-11-18T09:58:00.000Z";

beforeEach(() => void vi.useFakeTimers({ now: new Date(before) }));
afterEach(() => void vi.useRealTimers());

it("says once that the time has come, though the page was opened before", () => {
  const onBegun = vi.fn();
  watchForBegin(startsAt, before, onBegun);
  vi.advanceTimersByTime(110_000);
  expect(onBegun).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(onBegun).toHaveBeenCalledTimes(1);
});

it("goes by the server's clock where the device's is wrong", () => {
  vi.setSystemTime(new Date("2031-01-01T00:00:00.000Z"));
  const onBegun = vi.fn();
  const stop = watchForBegin(startsAt, before, onBegun);
  vi.advanceTimersByTime(100_000);
  expect(onBegun).not.toHaveBeenCalled();
  stop();
  vi.advanceTimersByTime(600_000);
  expect(onBegun).not.toHaveBeenCalled();
});
