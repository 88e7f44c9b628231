import { useFormatter, useTranslations } from "next-intl";
import type { EfficacySeries } from "../../series.ts";
import type { Reader } from "./chart-words.ts";

type SentenceProps = { series: EfficacySeries; timeZone: string };

/** What the ratings say so far, before any picture. */
export function Sentence({ reader, ...props }: SentenceProps & { reader: Reader }) {
  return reader === "coach" ? <CoachSentence {...props} /> : <ClientSentence {...props} />;
}

function CoachSentence({ series: { finding }, timeZone }: SentenceProps) {
  const t = useTranslations("efficacy.finding");
  const format = useFormatter();
  switch (finding.kind) {
    case "none":
    case "unchanged":
      return t(finding.kind);
    case "first":
      return t("first", { strength: finding.strength });
    case "without_norms":
      return t("without_norms", { change: points(finding.change), sign: directionOf(finding.change) });
    default:
      return t(finding.kind, {
        since: format.dateTime(finding.since, { day: "numeric", month: "long", timeZone }),
        change: points(finding.change),
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
export function ownSentence({ finding, highest, change }: EfficacySeries): OwnSentence {
  if (finding.kind === "none" || !change.start.known) return { key: "none", values: {} };
  const strength = Math.round(finding.strength);
  if (finding.kind === "first") return { key: "first", values: { strength, highest } };
  const first = Math.round(change.start.value.score);
  return { key: "change", values: { direction: directionOf(finding.change), first, strength, highest } };
}

/** Whole points are as fine as anybody rates; half a point is no direction. */
function points(change: number): number {
  return Math.abs(Math.round(change));
}

function directionOf(change: number): "same" | "up" | "down" {
  if (Math.round(change) === 0) return "same";
  return change > 0 ? "up" : "down";
}
