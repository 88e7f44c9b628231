import { useTranslations } from "next-intl";
import type { EfficacySeries } from "../../series.ts";
import type { Reader } from "./chart-words.ts";

type FootingProps = { series: Pick<EfficacySeries, "footing" | "points">; reader: Reader };

/** For the coach, that there is no baseline and why: change is then counted from something that is less. */
export function Footing({ series: { footing, points }, reader }: FootingProps) {
  const t = useTranslations("efficacy.footing");
  if (reader === "client" || points.length === 0 || footing === "baseline" || footing === "too_early") return null;
  return <p className="mb-4 max-w-text text-note text-muted">{t(footing)}</p>;
}
