"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "#components/checkbox.tsx";
import { Slider } from "#components/slider.tsx";
import type { Success } from "../schema.ts";
import { AnswerField } from "./answer-field.tsx";
import { useResting } from "./use-resting.ts";

const TENTHS = { min: 0, max: 10, step: 1 };
const dimensions = ["locus", "control"] as const;

type Explanation = NonNullable<Success["explanation"]>;

type CauseStepProps = {
  name: string;
  explanation: Explanation;
  /** Resolves to whether this device keeps it. */
  onExplain: (explanation: Explanation) => Promise<boolean>;
};

/** What made it so, as its owner sees it. Nothing here is right or wrong. */
export function CauseStep({ name, explanation, onExplain }: CauseStepProps) {
  const t = useTranslations("inventory.cause");
  const { value, change, changeAndKeep } = useResting(explanation, onExplain);
  return (
    <div className="flex flex-col gap-8">
      <AnswerField
        name={name}
        label={t("cause")}
        description={t("causeHint")}
        maxLength={1000}
        saved={explanation.cause}
        onSave={(_before, cause) => changeAndKeep({ cause })}
      />
      {dimensions.map((dimension) => (
        <Slider
          key={dimension}
          label={t(`${dimension}.label`)}
          scale={TENTHS}
          anchors={{ low: t(`${dimension}.low`), high: t(`${dimension}.high`) }}
          value={value[dimension]}
          onChange={(to) => change({ [dimension]: to })}
        />
      ))}
      <Checkbox
        name="outsideCause"
        label={t("outside")}
        description={t("outsideHint")}
        checked={value.outsideCause}
        onChange={(event) => change({ outsideCause: event.target.checked })}
      />
    </div>
  );
}
