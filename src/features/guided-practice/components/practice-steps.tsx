"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/button.tsx";
import { FormActions } from "#components/form.tsx";
import type { PracticeSteps as Steps } from "../schema.ts";
import type { Ending } from "./practice-end.tsx";

type PracticeStepsProps = { steps: Steps; onEnd: (ending: Ending) => void };

/** The script at the reader's own pace. Stop stands where it always stands, and Escape does the same. */
export function PracticeSteps({ steps, onEnd }: PracticeStepsProps) {
  const t = useTranslations("practice.guided");
  const [index, setIndex] = useState(0);
  const step = steps[index];
  const isLast = index === steps.length - 1;

  useEffect(() => {
    function onKeyDown({ key }: KeyboardEvent) {
      if (key === "Escape") onEnd("stopped");
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onEnd]);

  return (
    <div className="flex min-h-96 flex-col gap-6">
      <div className="flex items-center justify-between gap-4">
        <p className="text-note text-muted">
          {t("step", { step: index + 1, count: steps.length })}
          <span className="block max-sm:hidden">{t("stopHint")}</span>
        </p>
        <Button size="large" onPress={() => onEnd("stopped")}>
          {t("stop")}
        </Button>
      </div>
      <div aria-live="polite" className="flex-1">
        <h2 className="font-serif text-title">{step?.title}</h2>
        {step?.lines.map((line) => (
          <p key={line} className="mt-4 max-w-text font-serif text-head leading-relaxed">
            {line}
          </p>
        ))}
      </div>
      <FormActions>
        <Button variant="primary" size="large" onPress={() => (isLast ? onEnd("finished") : setIndex(index + 1))}>
          {isLast ? t("finish") : t("next")}
        </Button>
        {index > 0 && (
          <Button variant="quiet" size="large" onPress={() => setIndex(index - 1)}>
            {t("back")}
          </Button>
        )}
      </FormActions>
    </div>
  );
}
