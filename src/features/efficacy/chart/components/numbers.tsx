import { useFormatter, useTranslations } from "next-intl";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import type { RatedScale } from "../../schema.ts";
import type { EfficacySeries } from "../../series.ts";
import type { Reader } from "./chart-words.ts";

type NumbersProps = { scale: RatedScale; series: EfficacySeries; timeZone: string; reader: Reader };

/** The same as the picture, as a table that can be read aloud; ratings without a score are listed as that. */
export function Numbers({ scale, series: { points, change }, timeZone, reader }: NumbersProps) {
  const t = useTranslations("efficacy.chart");
  const tWords = useTranslations("efficacy.words");
  const format = useFormatter();
  const start = change.start.known ? change.start.value.score : 0;
  const drawn = new Map(points.map((point) => [point.id, point]));
  return (
    <Table caption={t("tableOf", { title: scale.title })}>
      <TableHead>
        <Column>{t("date")}</Column>
        <Column>{t("phase")}</Column>
        <Column numeric>{tWords(`${reader}.strength`, { lowest: scale.lowest, highest: scale.highest })}</Column>
        <Column numeric>{t("change")}</Column>
      </TableHead>
      <TableBody>
        {scale.ratings.map(({ id, ratedAt, strength, partial, answers }) => {
          const phase = drawn.get(id)?.phase;
          return (
            <Row key={id}>
              <Cell>{format.dateTime(new Date(ratedAt), { dateStyle: "medium", timeZone })}</Cell>
              <Cell>{phase ? tWords(`${reader}.${phase}`) : "–"}</Cell>
              <Cell numeric>
                {strength === null ? t("unscored") : format.number(strength, { maximumFractionDigits: 1 })}
                {partial && (
                  <span className="block text-note text-muted">
                    {t("partial", { answered: answers.length, items: scale.items.length })}
                  </span>
                )}
              </Cell>
              <Cell numeric>
                {strength === null
                  ? "–"
                  : format.number(strength - start, { signDisplay: "exceptZero", maximumFractionDigits: 1 })}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
