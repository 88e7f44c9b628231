import { useFormatter, useTranslations } from "next-intl";
import { digitsOn, type Formatter } from "../../components/points.ts";
import type { EfficacySeries } from "../../series.ts";
import type { ChartWords } from "./layout.ts";

/** A coach reads the terms of the method; a client reads what they mean. */
export type Reader = "coach" | "client";

/** The words in a picture, for whoever reads it, with days as they are where the client lives. */
export function useChartWords(
  reader: Reader,
  series: Pick<EfficacySeries, "target" | "lowest" | "highest">,
  timeZone: string,
): ChartWords {
  const t = useTranslations("efficacy.words");
  const format = useFormatter();
  return {
    phases: { baseline: t(`${reader}.baseline`), preparing: t(`${reader}.preparing`), ladder: t(`${reader}.ladder`) },
    baseline: t(`${reader}.baselineBand`),
    band: t(`${reader}.band`),
    target: t(`${reader}.target`, { target: targetText(format, series) }),
    day: (at) => format.dateTime(at, { day: "numeric", month: "short", timeZone }),
  };
}

/** A client's own line, a tenth finer than a score: they may have meant the half between two. */
export function targetText(
  format: Formatter,
  { target, ...range }: Pick<EfficacySeries, "target" | "lowest" | "highest">,
): string {
  return format.number(target ?? 0, { maximumFractionDigits: Math.max(1, digitsOn(range)) });
}
