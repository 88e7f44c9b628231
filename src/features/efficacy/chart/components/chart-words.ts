import { useFormatter, useTranslations } from "next-intl";
import type { EfficacySeries } from "../../series.ts";
import type { ChartWords } from "./layout.ts";

/** A coach reads the terms of the method; a client reads what they mean. */
export type Reader = "coach" | "client";

/** The words in a picture, for whoever reads it, with days as they are where the client lives. */
export function useChartWords(
  reader: Reader,
  { target }: Pick<EfficacySeries, "target">,
  timeZone: string,
): ChartWords {
  const t = useTranslations("efficacy.words");
  const format = useFormatter();
  return {
    phases: { baseline: t(`${reader}.baseline`), preparing: t(`${reader}.preparing`), ladder: t(`${reader}.ladder`) },
    baseline: t(`${reader}.baselineBand`),
    band: t(`${reader}.band`),
    target: t(`${reader}.target`, { target: target ?? 0 }),
    day: (at) => format.dateTime(at, { day: "numeric", month: "short", timeZone }),
  };
}
