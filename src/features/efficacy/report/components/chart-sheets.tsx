import type { Route } from "next";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { EmptyState } from "#components/empty-state.tsx";
import { Main } from "#components/shell/main.tsx";
import { TextLink } from "#components/text-link.tsx";
import { type Reader, useChartWords } from "../../chart/components/chart-words.ts";
import { Drawing } from "../../chart/components/drawing.tsx";
import { Figures } from "../../chart/components/figures.tsx";
import { Footing } from "../../chart/components/footing.tsx";
import { wideFrame } from "../../chart/components/frame.ts";
import { layoutOf } from "../../chart/components/layout.ts";
import { NoteList } from "../../chart/components/note-list.tsx";
import { Numbers } from "../../chart/components/numbers.tsx";
import { Sentence } from "../../chart/components/sentence.tsx";
import type { ChartScale, ChartView } from "../../chart/schema.ts";
import { seriesFor } from "../../series.ts";

type ChartSheetsProps = {
  title: string;
  view: ChartView;
  reader: Reader;
  /** Where it was opened. */
  back: Route;
  /** Opens the browser's own dialogue. */
  printButton: ReactNode;
};

/** Every scale as it leaves the printer, a page each: sentence, picture, footnotes and table, nothing folded away. */
export function ChartSheets({ title, view, reader, back, printButton }: ChartSheetsProps) {
  const t = useTranslations("efficacy.report");
  return (
    <Main className="mx-auto max-w-240 p-6 print:max-w-none print:p-0">
      <div className="mb-6 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 print:hidden">
        <TextLink href={back} className="inline-flex min-h-11 items-center">
          {t("back")}
        </TextLink>
        {view.scales.length > 0 && printButton}
      </div>
      <h1 className="mb-6 font-serif text-title">{title}</h1>
      {view.scales.length === 0 && <EmptyState>{t("empty")}</EmptyState>}
      {view.scales.map((scale) => (
        <Sheet key={scale.id} scale={scale} view={view} reader={reader} />
      ))}
    </Main>
  );
}

function Sheet({ scale, view, reader }: { scale: ChartScale; view: ChartView; reader: Reader }) {
  const t = useTranslations("efficacy.chart");
  const id = useId();
  const { timeZone } = view;
  const series = seriesFor(reader, scale, view);
  const words = useChartWords(reader, series, timeZone);
  return (
    <section className="mb-10 flex flex-col gap-4 not-first-of-type:break-before-page">
      <h2 className="text-head font-semibold">{scale.title}</h2>
      <p className="max-w-text font-serif text-lead">
        <Sentence series={series} timeZone={timeZone} reader={reader} />
      </p>
      <Footing series={series} reader={reader} />
      {series.points.length > 0 && (
        <Drawing
          shapes={layoutOf(series, wideFrame, words)}
          frame={wideFrame}
          label={t("label", { title: scale.title })}
          id={id}
        />
      )}
      <NoteList groups={series.groups} timeZone={timeZone} own={reader === "client"} open />
      {scale.ratings.length > 0 && <Numbers scale={scale} series={series} timeZone={timeZone} reader={reader} />}
      {reader === "coach" && scale.ratings.length > 0 && <Figures scale={scale} series={series} open />}
    </section>
  );
}
