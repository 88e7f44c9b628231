import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import type { GuidedPractice } from "../schema.ts";

type PracticeRestingProps = {
  practice: GuidedPractice;
  /** Whether the practice with eyes open is there instead. */
  adapted: boolean;
};

/** Kind words where a practice waits, and a way on. */
export function PracticeResting({ practice, adapted }: PracticeRestingProps) {
  const t = useTranslations("practice");
  const way = (
    <ButtonLink href={adapted ? "/portal/eyes-open" : "/portal/grounding"} size="large">
      {t(adapted ? "guided.eyesOpen" : "guided.steady")}
    </ButtonLink>
  );
  return (
    <Callout tone="info" title={t("guided.resting")} actions={way}>
      {t(`${practice}.restingText`)}
    </Callout>
  );
}
