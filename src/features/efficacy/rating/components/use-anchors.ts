import { useTranslations } from "next-intl";
import { CONFIDENCE_SCALE } from "#components/slider-steps.ts";
import type { ScaleToRate } from "../../schema.ts";

/** The words under a slider. Ends of an imported scale mean what its licence says, so that they are numbers only. */
export function useAnchors({ min, max }: ScaleToRate["answers"]): { low: string; middle?: string; high: string } {
  const t = useTranslations("rating");
  if (min !== CONFIDENCE_SCALE.min || max !== CONFIDENCE_SCALE.max) return { low: String(min), high: String(max) };
  return { low: t("low"), middle: t("middle"), high: t("high") };
}
