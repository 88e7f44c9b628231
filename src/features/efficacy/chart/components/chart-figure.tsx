import { useTranslations } from "next-intl";
import { useId } from "react";
import type { EfficacySeries } from "../../series.ts";
import { ChartPointer } from "./chart-pointer.tsx";
import { type Reader, useChartWords } from "./chart-words.ts";
import { Drawing } from "./drawing.tsx";
import { type Frame, narrowFrame, wideFrame } from "./frame.ts";
import { layoutOf } from "./layout.ts";

type ChartFigureProps = { series: EfficacySeries; timeZone: string; reader: Reader };

/**
 * The picture of a series, drawn on the server: once for phones and once for wide pages, so that letters keep their
 * size. Over each lies a layer that answers pointer and keyboard as soon as its code has come; the picture stays.
 */
export function ChartFigure({ series, timeZone, reader }: ChartFigureProps) {
  const id = useId();
  return (
    <figure className="max-w-184">
      <Sized {...{ series, timeZone, reader }} frame={narrowFrame} id={`${id}n`} className="sm:hidden print:hidden" />
      <Sized
        {...{ series, timeZone, reader }}
        frame={wideFrame}
        id={`${id}w`}
        className="hidden sm:block print:block"
      />
    </figure>
  );
}

type SizedProps = ChartFigureProps & { frame: Frame; id: string; className: string };

function Sized({ series, timeZone, reader, frame, id, className }: SizedProps) {
  const t = useTranslations("efficacy.chart");
  const words = useChartWords(reader, series, timeZone);
  const label = t("label", { title: series.title });
  const { span, lowest, highest, points } = series;
  return (
    <div className={`relative ${className}`} data-chart-box="">
      <Drawing shapes={layoutOf(series, frame, words)} frame={frame} label={label} id={id} />
      <ChartPointer
        frame={frame}
        extent={{ span, lowest, highest }}
        points={points}
        timeZone={timeZone}
        label={label}
      />
    </div>
  );
}
