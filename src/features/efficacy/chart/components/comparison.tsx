import { useFormatter, useTranslations } from "next-intl";
import { useId } from "react";
import { Section } from "#components/section.tsx";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import { digitsOn, plain, signed } from "../../components/points.ts";
import { type EfficacySeries, seriesFor } from "../../series.ts";
import type { ChartView } from "../schema.ts";
import { type Reader, useChartWords } from "./chart-words.ts";
import { Drawing } from "./drawing.tsx";
import { type Frame, narrowFrame, wideFrame } from "./frame.ts";
import { comparisonOf } from "./layout.ts";
import { markPath, seriesDashes, seriesShapes } from "./marks.ts";

const strokes = ["stroke-series-1", "stroke-series-2", "stroke-series-3", "stroke-series-4"];

type ComparisonProps = { view: ChartView; reader: Reader };

/**
 * How far confidence in one thing has come along with confidence in another: the scales side by side, never averaged
 * into one figure. Up to four are drawn; the table has them all.
 */
export function Comparison({ view, reader }: ComparisonProps) {
  const t = useTranslations("efficacy.compare");
  const id = useId();
  const { timeZone, scales } = view;
  const rated = scales.map((scale) => seriesFor(reader, scale)).filter(({ points }) => points.length > 0);
  if (rated.length < 2) return null;
  const drawn = rated.slice(0, seriesShapes.length);
  return (
    <Section title={t("title")} description={t("description")}>
      <ul className="mb-2 flex flex-wrap gap-x-6 gap-y-1 text-note">
        {drawn.map(({ title }, index) => (
          <li key={title} className="flex items-center gap-2">
            <LegendMark index={index} />
            {title}
          </li>
        ))}
      </ul>
      <figure className="max-w-184">
        <Sized
          {...{ drawn, timeZone, reader }}
          frame={lowered(narrowFrame)}
          id={`${id}n`}
          className="sm:hidden print:hidden"
        />
        <Sized
          {...{ drawn, timeZone, reader }}
          frame={lowered(wideFrame)}
          id={`${id}w`}
          className="hidden sm:block print:block"
        />
      </figure>
      <Profile all={rated} />
    </Section>
  );
}

/** Without notes there is nothing to leave room for below. */
function lowered(frame: Frame): Frame {
  return { ...frame, height: frame.height - 52, margin: { ...frame.margin, top: 12, bottom: 30 } };
}

type SizedProps = {
  drawn: readonly EfficacySeries[];
  timeZone: string;
  reader: Reader;
  frame: Frame;
  id: string;
  className: string;
};

function Sized({ drawn, timeZone, reader, frame, id, className }: SizedProps) {
  const t = useTranslations("efficacy.compare");
  const { day } = useChartWords(reader, { target: null, lowest: 0, highest: 100 }, timeZone);
  return (
    <Drawing shapes={comparisonOf(drawn, frame, day)} frame={frame} label={t("label")} id={id} className={className} />
  );
}

function LegendMark({ index }: { index: number }) {
  return (
    <svg viewBox="0 0 32 12" aria-hidden="true" className="h-3 w-8">
      <path d="M0,6H32" strokeWidth={2} strokeDasharray={seriesDashes[index]} className={strokes[index]} />
      <path
        d={markPath(seriesShapes[index] ?? "circle", 16, 6, 4)}
        strokeWidth={2}
        className={`fill-surface ${strokes[index]}`}
      />
    </svg>
  );
}

function Profile({ all }: { all: readonly EfficacySeries[] }) {
  const t = useTranslations("efficacy.compare");
  const format = useFormatter();
  return (
    <Table caption={t("profile")}>
      <TableHead>
        <Column>{t("scale")}</Column>
        <Column numeric>{t("start")}</Column>
        <Column numeric>{t("latest")}</Column>
        <Column numeric>{t("difference")}</Column>
      </TableHead>
      <TableBody>
        {all.map((series) => {
          const { title, change, points, highest } = series;
          // One more than a sentence has, as in the table of ratings.
          const digits = Math.max(1, digitsOn(series));
          return (
            <Row key={title}>
              <Cell rowHeader>
                {title} <span className="font-normal text-muted">{t("of", { highest })}</span>
              </Cell>
              <Cell numeric>{change.start.known ? plain(format, change.start.value.score, digits) : "–"}</Cell>
              <Cell numeric>{plain(format, points.at(-1)?.strength ?? 0, digits)}</Cell>
              <Cell numeric>{change.difference.known ? signed(format, change.difference.value, digits) : "–"}</Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
