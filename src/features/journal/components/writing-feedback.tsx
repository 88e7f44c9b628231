"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { feedbackOn, type Mistake, type Writing } from "#domain/journal/feedback.ts";

/** Somebody who is writing is not interrupted: a thought comes when the hand has rested this long. */
const REST = 1_200;
const OFF = "proven-feedback-off";

/**
 * One gentle thought about what is being written, never more than one at a time. Worked out on this device from the
 * words as they stand; none of them leaves it for that. Each can be waved away, and all of them for good.
 */
export function WritingFeedback({ writing }: { writing: Writing }) {
  const t = useTranslations("journal.feedback");
  const [rested, setRested] = useState(writing);
  const [dismissed, setDismissed] = useState<ReadonlySet<Mistake>>(new Set());
  const [isOff, setIsOff] = useState(true);
  const key = JSON.stringify(writing);
  useEffect(() => setIsOff(localStorage.getItem(OFF) !== null), []);
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(key)), REST);
    return () => clearTimeout(timer);
  }, [key]);

  const thought = isOff ? undefined : feedbackOn(rested).find((mistake) => !dismissed.has(mistake));

  function turnOff() {
    localStorage.setItem(OFF, "1");
    setIsOff(true);
  }

  return (
    <div role="status">
      {thought && (
        <Callout
          tone="accent"
          actions={
            <>
              <Button onPress={() => setDismissed((before) => new Set(before).add(thought))}>{t("dismiss")}</Button>
              <Button variant="quiet" onPress={turnOff}>
                {t("off")}
              </Button>
            </>
          }
        >
          <p>{t(thought)}</p>
          <p className="mt-1 text-note text-muted">{t("local")}</p>
        </Callout>
      )}
    </div>
  );
}
