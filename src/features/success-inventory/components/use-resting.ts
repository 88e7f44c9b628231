"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";

/** A slider is under way while it is moved; what counts is where it comes to rest. */
const REST = 800;

/**
 * A value that is shown at once and kept when it has come to rest, or when its screen is left.
 *
 * @returns the value, a way to change it, and a way to change and keep it without waiting, which gives what `keep` gives
 */
export function useResting<Value extends object, Kept>(kept: Value, keep: (value: Value) => Kept) {
  const [value, setValue] = useState(kept);
  const latest = useRef(kept);
  const isKept = useRef(true);
  const keepNow = useEffectEvent((now: Value) => {
    if (isKept.current) return;
    isKept.current = true;
    keep(now);
  });
  useEffect(() => {
    const timer = setTimeout(() => keepNow(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  useEffect(() => () => keepNow(latest.current), []);

  function change(to: Partial<Value>) {
    latest.current = { ...latest.current, ...to };
    isKept.current = false;
    setValue(latest.current);
  }
  function changeAndKeep(to: Partial<Value>) {
    change(to);
    isKept.current = true;
    return keep(latest.current);
  }
  return { value, change, changeAndKeep };
}
