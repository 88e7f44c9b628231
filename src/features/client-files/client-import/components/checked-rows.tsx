import { useFormatter, useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { Section } from "#components/section.tsx";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import type { Table as CsvTable } from "#lib/csv/read.ts";
import { csvOf } from "#lib/csv/write.ts";
import type { CheckedRow } from "../series.ts";
import { saveFile } from "./save-file.ts";
import type { RefusedRow } from "./use-sending.ts";

const FIRST = 5;
const SHOWN = 50;
/** So that a cell of a megabyte does not fill the screen. */
const CELL = 80;

/** The first rows as they would arrive. */
export function GoodRows({ rows }: { rows: readonly Extract<CheckedRow, { ok: true }>[] }) {
  const t = useTranslations("files.import");
  const format = useFormatter();
  if (rows.length === 0) return null;
  const fields = ["name", "email", "focus", "startsOn", "plannedWeeks"] as const;
  return (
    <div>
      <Table caption={t("good")} showCaption stacked>
        <TableHead>
          {fields.map((field) => (
            <Column key={field}>{t(`field.${field}`)}</Column>
          ))}
        </TableHead>
        <TableBody>
          {rows.slice(0, FIRST).map(({ row, values }) => (
            <Row key={row}>
              <Cell rowHeader label={t("field.name")}>
                {values.name}
              </Cell>
              <Cell label={t("field.email")}>
                <span className="wrap-anywhere">{values.email ?? "–"}</span>
              </Cell>
              <Cell label={t("field.focus")}>{values.focus}</Cell>
              <Cell label={t("field.startsOn")}>
                {format.dateTime(new Date(values.startsOn), { dateStyle: "medium", timeZone: "UTC" })}
              </Cell>
              <Cell label={t("field.plannedWeeks")}>{values.plannedWeeks}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

type BadRowsProps = { rows: readonly RefusedRow[]; table: CsvTable };

/** Rows that stay out, each with its reasons, and all of them as a file to correct. */
export function BadRows({ rows, table }: BadRowsProps) {
  const t = useTranslations("files.import");
  if (rows.length === 0) return null;
  const why = ({ problems }: RefusedRow) =>
    problems.map(({ field, message }) => t("problem", { field: t(`field.${field}`), message })).join(" ");

  const cellsOf = ({ row }: RefusedRow) => table.rows[table.lines.indexOf(row)] ?? [];

  function download() {
    const lines = rows.map((each) => [...cellsOf(each), why(each)]);
    const width = Math.max(table.heading.length, ...lines.map((line) => line.length - 1));
    const padded = (cells: readonly string[]) => [...cells, ...Array(width - cells.length).fill("")];
    const body = lines.map((line) => [...padded(line.slice(0, -1)), line.at(-1) ?? ""]);
    saveFile("not-imported.csv", csvOf([[...padded(table.heading), t("problems")], ...body]));
  }

  return (
    <Section
      title={t("bad")}
      description={t("badHint")}
      actions={<Button onPress={download}>{t("download")}</Button>}
      className="mt-8"
    >
      <Table caption={t("bad")} stacked>
        <TableHead>
          <Column numeric>{t("row")}</Column>
          <Column>{t("field.name")}</Column>
          <Column>{t("problems")}</Column>
        </TableHead>
        <TableBody>
          {rows.slice(0, SHOWN).map((each) => (
            <Row key={each.row}>
              <Cell numeric rowHeader label={t("row")}>
                {each.row}
              </Cell>
              <Cell label={t("field.name")}>
                <span className="wrap-anywhere">{cellsOf(each)[0]?.slice(0, CELL)}</span>
              </Cell>
              <Cell label={t("problems")}>{why(each)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {rows.length > SHOWN && <p className="mt-2 text-muted">{t("more", { count: rows.length - SHOWN })}</p>}
    </Section>
  );
}
