"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "#components/checkbox.tsx";
import { MOST_CHOSEN } from "#content/inventory/steps.ts";
import type { Inventory } from "../schema.ts";

type ChooseStepProps = {
  successes: Inventory["successes"];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
};

/** Up to three to look at closely: those that cost something teach most. */
export function ChooseStep({ successes, chosen, onChoose }: ChooseStepProps) {
  const t = useTranslations("inventory.choose");
  const isFull = chosen.length >= MOST_CHOSEN;
  if (successes.length === 0) return <p className="max-w-text">{t("empty")}</p>;
  return (
    <fieldset className="flex flex-col">
      <legend className="sr-only">{t("title")}</legend>
      {successes.map(({ id, what, year }) => {
        const isChosen = chosen.includes(id);
        return (
          <Checkbox
            key={id}
            className="border-b border-line py-1 last:border-0"
            label={<span className="font-serif text-lead break-words">{what}</span>}
            description={`${year}`}
            checked={isChosen}
            disabled={isFull && !isChosen}
            onChange={() => onChoose(isChosen ? chosen.filter((other) => other !== id) : [...chosen, id])}
          />
        );
      })}
      <p role="status" className="mt-2 text-note text-muted">
        {t("chosen", { count: chosen.length, most: MOST_CHOSEN })}
      </p>
    </fieldset>
  );
}
