"use client";

import { useTranslations } from "next-intl";
import { Slider } from "#components/slider.tsx";
import type { Success } from "../schema.ts";
import { useResting } from "./use-resting.ts";

const TENTHS = { min: 0, max: 10, step: 1 };

type Felt = Pick<Success, "difficulty" | "effort">;

/** How hard it felt and how much it took; both can stay open. */
export function FeltStep({ difficulty, effort, onFelt }: Felt & { onFelt: (felt: Felt) => void }) {
  const t = useTranslations("inventory.felt");
  const { value, change } = useResting<Felt, void>({ difficulty, effort }, onFelt);
  return (
    <div className="flex flex-col gap-8">
      <Slider
        label={t("difficulty")}
        scale={TENTHS}
        anchors={{ low: t("difficultyLow"), high: t("difficultyHigh") }}
        value={value.difficulty}
        onChange={(to) => change({ difficulty: to })}
      />
      <Slider
        label={t("effort")}
        scale={TENTHS}
        anchors={{ low: t("effortLow"), high: t("effortHigh") }}
        value={value.effort}
        onChange={(to) => change({ effort: to })}
      />
    </div>
  );
}
