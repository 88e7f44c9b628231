"use client";

import { useTranslations } from "next-intl";
import { Slider } from "#components/slider.tsx";

const TENTHS = { min: 0, max: 10, step: 1 };

type DistressQuestionProps = {
  moment: "before" | "after";
  value: number | null;
  onChange: (value: number) => void;
  error?: string | undefined;
};

/** How distressed somebody feels, 0 to 10, in their own judgement. */
export function DistressQuestion({ moment, value, onChange, error }: DistressQuestionProps) {
  const t = useTranslations("practice.guided");
  return (
    <Slider
      name={moment}
      label={t(moment)}
      description={moment === "before" ? t("beforeHint") : undefined}
      value={value}
      onChange={onChange}
      scale={TENTHS}
      anchors={{ low: t("calm"), middle: t("middle"), high: t("high") }}
      error={error}
    />
  );
}
