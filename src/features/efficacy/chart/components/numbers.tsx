import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import { digitsOn, plain, signed } from "../../components/points.ts";
import type { EfficacySeries } from "../../series.ts";
import type { ChartScale } from "../schema.ts";
import type { Reader } from "./chart-words.ts";

type NumbersProps = {
  scale: ChartScale;
  series: EfficacySeries;
  timeZone: string;
  reader: Reader;
};

/** The same as the picture, as a table that can be read aloud: ratings without a score and days without a rating too. */
export function Numbers({ scale, series: { points, change }, timeZone, reader }: NumbersProps) {
  const t = useTranslations("efficacy.chart");
  const tWords = useTranslations("efficacy.words");
  const format = useFormatter();
  const start = change.start.known ? change.start.value.score : 0;
  const drawn = new Map(points.map((point) => [point.id, point]));
  const late = new Set(scale.late);
  const digits = Math.max(1, digitsOn(scale));
  const lines = [
    ...scale.ratings.map((rating) => ({ at: Date.parse(rating.ratedAt), rating })),
    // A day without a rating is its noon, wherever that is; only its place among the others rests on it.
    ...scale.missedOn.map((day) => ({ at: Date.parse(`${day}T12:00:00Z`), rating: null })),
  ].sort((a, b) => a.at - b.at);
  return (
    <>
      {scale.earlier > 0 && (
        <p className="mb-2 max-w-text text-note text-muted">
          {t("latestOnly", { count: scale.ratings.length, earlier: scale.earlier })}
        </p>
      )}
      <Table caption={t("tableOf", { title: scale.title })}>
        <TableHead>
          <Column>{t("date")}</Column>
          <Column>{t("phase")}</Column>
          <Column numeric>{tWords(`${reader}.strength`, { lowest: scale.lowest, highest: scale.highest })}</Column>
          <Column numeric>{t("change")}</Column>
        </TableHead>
        <TableBody>
          {lines.map(({ at, rating }) => {
            if (!rating) return <Missed key={at} day={format.dateTime(at, { dateStyle: "medium", timeZone: "UTC" })} />;
            const { id, strength, partial, imported, answers } = rating;
            const phase = drawn.get(id)?.phase;
            return (
              <Row key={id}>
                <Cell>
                  {format.dateTime(at, { dateStyle: "medium", timeZone })}
                  {late.has(id) && <Remark>{t("late")}</Remark>}
                  {imported && <Remark>{t("imported")}</Remark>}
                </Cell>
                <Cell>{phase ? tWords(`${reader}.${phase}`) : "–"}</Cell>
                <Cell numeric>
                  {strength === null ? t("unscored") : plain(format, strength, digits)}
                  {partial && <Remark>{t("partial", { answered: answers.length, items: scale.items.length })}</Remark>}
                </Cell>
                <Cell numeric>{strength === null ? "–" : signed(format, strength - start, digits)}</Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
    </>
  );
}

function Missed({ day }: { day: string }) {
  const t = useTranslations("efficacy.chart");
  return (
    <Row>
      <Cell>{day}</Cell>
      <Cell>–</Cell>
      <Cell numeric>
        <span className="text-muted">{t("missed")}</span>
      </Cell>
      <Cell numeric>–</Cell>
    </Row>
  );
}

function Remark({ children }: { children: ReactNode }) {
  return <span className="block text-note text-muted">{children}</span>;
}
