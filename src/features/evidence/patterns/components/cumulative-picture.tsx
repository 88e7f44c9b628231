import { useFormatter, useTranslations } from "next-intl";
import { Disclosure } from "#components/disclosure.tsx";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import type { Patterns } from "../schema.ts";
import { stepsOf } from "../series.ts";

const WIDTH = 320;
const HEIGHT = 120;

/** All evidence up to the end of each month: a stair that only rises. The same numbers stand in a table below. */
export function CumulativePicture({ patterns: { months, before } }: { patterns: Patterns }) {
  const t = useTranslations("evidence.patterns");
  const format = useFormatter();
  const nameOf = (month: string, style: "short" | "long") =>
    format.dateTime(new Date(`${month}-15`), {
      month: style,
      ...(style === "long" && { year: "numeric" }),
      timeZone: "UTC",
    });
  const { line, area, last } = stepsOf(months, before, { width: WIDTH, height: HEIGHT });
  const [first, final] = [months[0], months.at(-1)];
  return (
    <figure>
      <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT + 20}`} className="w-full max-w-text">
        <path d={area} className="fill-accent-tint" />
        <path d={line} className="stroke-accent" fill="none" strokeWidth="2" strokeLinejoin="round" />
        <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="stroke-line" />
        {last && (
          <text
            x={WIDTH}
            y={Math.max(12, last.y - 6)}
            textAnchor="end"
            className="fill-ink text-[12px] font-semibold tabular-nums"
          >
            {last.total}
          </text>
        )}
        {first && final && (
          <>
            <text x="0" y={HEIGHT + 15} className="fill-muted text-[11px]">
              {nameOf(first.month, "short")}
            </text>
            <text x={WIDTH} y={HEIGHT + 15} textAnchor="end" className="fill-muted text-[11px]">
              {nameOf(final.month, "short")}
            </text>
          </>
        )}
      </svg>
      <figcaption>
        <Disclosure summary={t("asTable")} className="max-w-text">
          <Table caption={t("time")}>
            <TableHead>
              <Column>{t("month")}</Column>
              <Column numeric>{t("new")}</Column>
              <Column numeric>{t("all")}</Column>
            </TableHead>
            <TableBody>
              {before > 0 && (
                <Row>
                  <Cell rowHeader>{t("before")}</Cell>
                  <Cell numeric>{before}</Cell>
                  <Cell numeric>{before}</Cell>
                </Row>
              )}
              {months.map(({ month, count, total }) => (
                <Row key={month}>
                  <Cell rowHeader>{nameOf(month, "long")}</Cell>
                  <Cell numeric>{count}</Cell>
                  <Cell numeric>{total}</Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
        </Disclosure>
      </figcaption>
    </figure>
  );
}
