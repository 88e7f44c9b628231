"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import type { Point } from "../../series.ts";
import type { Frame } from "./frame.ts";

export type ChartLayerProps = {
  /** In pixels. */
  frame: Frame;
  extent: { span: { from: number; to: number }; lowest: number; highest: number };
  points: readonly Point[];
  timeZone: string;
  label: string;
};

/** The same points on the same scales, to be pointed at: by mouse, by thumb, by arrow keys. The lines lie below. */
export function ChartLayer({ frame, extent, points, timeZone, label }: ChartLayerProps) {
  const t = useTranslations("efficacy.chart");
  return (
    <ComposedChart
      width={frame.width}
      height={frame.height}
      margin={frame.margin}
      data={points}
      accessibilityLayer
      title={t("keys", { label })}
      className="outline-offset-2"
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
        content={({ active, payload }) => (active ? <Reading point={payload[0]?.payload} timeZone={timeZone} /> : null)}
      />
    </ComposedChart>
  );
}

/** One rating, beside the finger. */
function Reading({ point, timeZone }: { point: Point | undefined; timeZone: string }) {
  const t = useTranslations("efficacy.chart");
  const format = useFormatter();
  if (!point) return null;
  return (
    <p className="rounded-control bg-surface px-3 py-1.5 text-note shadow-float">
      <strong className="font-semibold tabular-nums">{format.number(point.strength)}</strong>{" "}
      {t("on", { day: format.dateTime(point.at, { dateStyle: "medium", timeZone }) })}
    </p>
  );
}
