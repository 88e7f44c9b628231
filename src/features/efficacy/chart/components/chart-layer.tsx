"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import { digitsOn } from "../../components/points.ts";
import type { Point } from "../../series.ts";
import { stepTo } from "./chart-steps.ts";
import { type Frame, scaleOf } from "./frame.ts";

type Extent = { span: { from: number; to: number }; lowest: number; highest: number };

export type ChartLayerProps = {
  /** In pixels. */
  frame: Frame;
  extent: Extent;
  points: readonly Point[];
  timeZone: string;
  label: string;
};

/** The same points on the same scales, to be pointed at: by mouse, by thumb, by keys. The lines lie below. */
export function ChartLayer({ frame, extent, points, timeZone, label }: ChartLayerProps) {
  const t = useTranslations("efficacy.chart");
  const say = useReading(timeZone, extent);
  // The rating that the keys have come to; the pointer has its own.
  const [at, setAt] = useState<number | null>(null);
  const looked = at === null ? undefined : points[at];

  function move(event: KeyboardEvent) {
    const next = stepTo(event.key, at, points.length);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t("keys", { label })}
      aria-valuemin={1}
      aria-valuemax={points.length}
      aria-valuenow={(at ?? points.length - 1) + 1}
      aria-valuetext={say(looked ?? points.at(-1))}
      onKeyDown={move}
      onBlur={() => setAt(null)}
      className="absolute inset-0 outline-offset-2"
    >
      <ComposedChart
        width={frame.width}
        height={frame.height}
        margin={frame.margin}
        data={points}
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="at"
          type="number"
          scale="linear"
          domain={[extent.span.from, extent.span.to]}
          allowDataOverflow
          hide
        />
        <YAxis type="number" domain={[extent.lowest, extent.highest]} allowDataOverflow width={0} hide />
        <Line
          dataKey="strength"
          stroke="none"
          dot={false}
          activeDot={{ r: 6.5, fill: "var(--series-1)", stroke: "var(--paper)", strokeWidth: 2 }}
          isAnimationActive={false}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--edge)" }}
          content={({ active, payload }) =>
            active ? <Reading>{say(payload[0]?.payload as Point | undefined)}</Reading> : null
          }
        />
      </ComposedChart>
      {looked && <Looked point={looked} frame={frame} extent={extent} words={say(looked)} />}
    </div>
  );
}

/** The rating that the keys have come to, with a mark of its own and its words beside it, inside the picture. */
function Looked({ point, frame, extent, words }: { point: Point; frame: Frame; extent: Extent; words: string }) {
  const { x, y } = scaleOf(frame, extent);
  const [left, top] = [x(point.at), y(point.strength)];
  const isLate = left > frame.width / 2;
  return (
    <>
      <svg
        aria-hidden="true"
        width={frame.width}
        height={frame.height}
        className="pointer-events-none absolute inset-0 overflow-visible"
      >
        <path d={`M${left},${frame.margin.top}V${frame.height - frame.margin.bottom}`} className="stroke-edge" />
        <circle cx={left} cy={top} r={6.5} strokeWidth={2} className="fill-series-1 stroke-paper" />
      </svg>
      <div
        className="pointer-events-none absolute"
        style={{ top: Math.max(0, top - 44), ...(isLate ? { right: frame.width - left + 10 } : { left: left + 10 }) }}
      >
        <Reading>{words}</Reading>
      </div>
    </>
  );
}

/** One rating in words: how sure, and when. */
function useReading(timeZone: string, extent: Extent): (point: Point | undefined) => string {
  const t = useTranslations("efficacy.chart");
  const format = useFormatter();
  return (point) =>
    point
      ? t("reading", {
          strength: format.number(point.strength, { maximumFractionDigits: Math.max(1, digitsOn(extent)) }),
          day: format.dateTime(point.at, { dateStyle: "medium", timeZone }),
        })
      : "";
}

function Reading({ children }: { children: string }) {
  return (
    <p className="rounded-control bg-surface px-3 py-1.5 text-note whitespace-nowrap tabular-nums shadow-float">
      {children}
    </p>
  );
}
