import { useTranslations } from "next-intl";
import { Callout } from "#components/callout.tsx";

/** Kind words where a practice waits. */
export function PracticeResting() {
  const t = useTranslations("practice.guided");
  return (
    <Callout tone="info" title={t("resting")}>
      {t("restingText")}
    </Callout>
  );
}
