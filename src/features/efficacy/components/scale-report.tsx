import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "#components/disclosure.tsx";
import { Section } from "#components/section.tsx";
import { ChartDownload } from "../chart/components/chart-download.tsx";
import { ChartFigure } from "../chart/components/chart-figure.tsx";
import type { Reader } from "../chart/components/chart-words.ts";
import { Figures } from "../chart/components/figures.tsx";
import { Footing } from "../chart/components/footing.tsx";
import { ItemTable } from "../chart/components/item-table.tsx";
import { NoteList } from "../chart/components/note-list.tsx";
import { Numbers } from "../chart/components/numbers.tsx";
import { Sentence } from "../chart/components/sentence.tsx";
import type { ChartScale, ChartView } from "../chart/schema.ts";
import { seriesFor } from "../series.ts";

type ScaleReportProps = {
  scale: ChartScale;
  /** What else happened in those weeks. */
  view: Pick<ChartView, "timeZone" | "climbingSince" | "notes">;
  /** A coach reads about error and norms; a client reads where they started and where they are. */
  reader: Reader;
  /** Lines of the scale, figures and downloads as well, on the page that is about nothing else. */
  whole?: boolean;
  actions?: ReactNode;
};

/** One scale over time: the sentence first, then the picture, then the same numbers as a table. */
export function ScaleReport({ scale, view, reader, whole = false, actions }: ScaleReportProps) {
  const t = useTranslations("efficacy.chart");
  const { timeZone } = view;
  const series = seriesFor(reader, scale, view);
  return (
    <Section id={`scale-${scale.id}`} title={scale.title} actions={actions}>
      <p className="mb-4 max-w-text font-serif text-lead">
        <Sentence series={series} timeZone={timeZone} reader={reader} />
      </p>
      <Footing series={series} reader={reader} />
      {series.points.length > 0 && <ChartFigure series={series} timeZone={timeZone} reader={reader} />}
      {whole && series.points.length > 0 && <ChartDownload chart={`scale-${scale.id}`} name={scale.title} />}
      <NoteList groups={series.groups} timeZone={timeZone} own={reader === "client"} />
      {scale.ratings.length > 0 && (
        <>
          <Disclosure summary={t("numbers")}>
            <Numbers scale={scale} series={series} timeZone={timeZone} reader={reader} />
          </Disclosure>
          {whole && (
            <Disclosure summary={t("items")}>
              <ItemTable scale={scale} reader={reader} />
            </Disclosure>
          )}
          {whole && reader === "coach" && <Figures scale={scale} series={series} />}
        </>
      )}
    </Section>
  );
}
