"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { FormActions } from "#components/form.tsx";
import { Slider } from "#components/slider.tsx";
import type { ScaleToRate } from "../../schema.ts";
import { useAnchors } from "./use-anchors.ts";

type PracticeItemProps = { item: string; answers: ScaleToRate["answers"]; onDone: () => void };

/** Tries the steps on something that matters to nobody. The answer is kept nowhere. */
export function PracticeItem({ item, answers, onDone }: PracticeItemProps) {
  const t = useTranslations("rating.practice");
  const anchors = useAnchors(answers);
  const [value, setValue] = useState<number | null>(null);
  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-text text-lead">{t("intro")}</p>
      <Slider label={item} value={value} onChange={setValue} scale={answers} anchors={anchors} typed />
      <p className="max-w-text text-muted">{t("forgotten")}</p>
      <FormActions>
        <Button variant="primary" size="large" wide onPress={onDone}>
          {t("begin")}
        </Button>
      </FormActions>
    </div>
  );
}
