import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "#components/disclosure.tsx";
import { Section } from "#components/section.tsx";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import type { RatedScale } from "../schema.ts";
import { type EfficacySeries, toSeries } from "../series.ts";
import { EfficacyChart } from "./efficacy-chart.tsx";

type ScaleReportProps = {
  scale: RatedScale;
  timeZone: string;
  /** A coach reads about error and norms; a client reads where they started and where they are. */
  reader: "coach" | "client";
  actions?: ReactNode;
};

/** One scale over time: the sentence first, then the picture, then the same numbers as a table. */
export function ScaleReport({ scale, timeZone, reader, actions }: ScaleReportProps) {
  // Measurement error is a coach's tool; a client sees their own line.
  const series = toSeries(reader === "coach" ? scale : { ...scale, norms: null });
  const Sentence = reader === "coach" ? CoachSentence : ClientSentence;
  return (
    <Section title={scale.title} actions={actions}>
      <p className="mb-4 max-w-text font-serif text-lead">
        <Sentence series={series} timeZone={timeZone} />
      </p>
      {series.points.length > 0 && (
        <>
          <EfficacyChart series={series} timeZone={timeZone} />
          <Numbers scale={scale} series={series} timeZone={timeZone} />
        </>
      )}
    </Section>
  );
}

type SentenceProps = { series: EfficacySeries; timeZone: string };

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
      return t("without_norms", { change: Math.abs(finding.change), sign: directionOf(finding.change) });
    default:
      return t(finding.kind, {
        since: format.dateTime(finding.since, { day: "numeric", month: "long", timeZone }),
        change: Math.abs(finding.change),
      });
  }
}

function ClientSentence({ series: { points, finding } }: SentenceProps) {
  const t = useTranslations("efficacy.own");
  const [first] = points;
  if (finding.kind === "none" || !first) return t("none");
  if (finding.kind === "first") return t("first", { strength: finding.strength });
  return t("change", { direction: directionOf(finding.change), first: first.strength, strength: finding.strength });
}

function directionOf(change: number): "same" | "up" | "down" {
  if (change === 0) return "same";
  return change > 0 ? "up" : "down";
}

type NumbersProps = { scale: RatedScale; series: EfficacySeries; timeZone: string };

function Numbers({ scale, series: { points, band }, timeZone }: NumbersProps) {
  const t = useTranslations("efficacy.chart");
  const format = useFormatter();
  const start = points[0]?.strength ?? 0;
  return (
    <Disclosure summary={t("numbers")}>
      <Table caption={scale.title}>
        <TableHead>
          <Column>{t("date")}</Column>
          <Column numeric>{t("strength")}</Column>
          <Column numeric>{t("change")}</Column>
        </TableHead>
        <TableBody>
          {points.map(({ id, at, strength }) => (
            <Row key={id}>
              <Cell>{format.dateTime(at, { dateStyle: "medium", timeZone })}</Cell>
              <Cell numeric>{format.number(strength)}</Cell>
              <Cell numeric>{format.number(strength - start, { signDisplay: "exceptZero" })}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {band && scale.norms && (
        <p className="mt-3 text-note text-muted">
          {t("norms", {
            sd: scale.norms.sd,
            reliability: scale.norms.reliability,
            source: scale.norms.source,
          })}
        </p>
      )}
    </Disclosure>
  );
}
