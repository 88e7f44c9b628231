import { useFormatter, useTranslations } from "next-intl";
import { directionOn, roundedOn } from "../../components/points.ts";
import type { EfficacySeries } from "../../series.ts";
import type { Reader } from "./chart-words.ts";

type SentenceProps = { series: EfficacySeries; timeZone: string };

/** What the ratings say so far, before any picture. */
export function Sentence({ reader, ...props }: SentenceProps & { reader: Reader }) {
  return reader === "coach" ? <CoachSentence {...props} /> : <ClientSentence {...props} />;
}

function CoachSentence({ series, timeZone }: SentenceProps) {
  const { finding } = series;
  const t = useTranslations("efficacy.finding");
  const format = useFormatter();
  switch (finding.kind) {
    case "none":
    case "unchanged":
      return t(finding.kind);
    case "first":
      return t("first", { strength: roundedOn(series, finding.strength) });
    case "without_norms":
      return t("without_norms", { change: points(series, finding.change), sign: directionOn(series, finding.change) });
    default:
      return t(finding.kind, {
        since: format.dateTime(finding.since, { day: "numeric", month: "long", timeZone }),
        change: points(series, finding.change),
      });
  }
}

function ClientSentence({ series }: SentenceProps) {
  const t = useTranslations("efficacy.own");
  const { key, values } = ownSentence(series);
  return t(key, values);
}

type OwnSentence = { key: "none" | "first" | "change"; values: Record<string, string | number> };

/** A client's sentence as the name of its text and what is put into it, for a page and for a report. */
export function ownSentence(series: EfficacySeries): OwnSentence {
  const { finding, highest, change } = series;
  if (finding.kind === "none" || !change.start.known) return { key: "none", values: {} };
  const strength = roundedOn(series, finding.strength);
  if (finding.kind === "first") return { key: "first", values: { strength, highest } };
  const first = roundedOn(series, change.start.value.score);
  return { key: "change", values: { direction: directionOn(series, finding.change), first, strength, highest } };
}

/** As finely as the scale tells; the words around it say which way. */
function points(series: EfficacySeries, change: number): number {
  return Math.abs(roundedOn(series, change));
}
