import { useFormatter, useTranslations } from "next-intl";
import { Section } from "#components/section.tsx";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import { references } from "#content/references.ts";
import { type Source, sources } from "#domain/efficacy/sources.ts";
import type { SourceBalance as Balance } from "../schema.ts";
import { marks, SourceSign } from "./source-mark.tsx";

/** What fed a client's confidence, by source: a sentence, a picture, a table. */
export function SourceBalance({ balance }: { balance: Balance }) {
  const t = useTranslations("record.sources");
  const format = useFormatter();
  const { counts, total, setbacks, parts, verdict, sharingGranted } = balance;
  const leading = sources.reduce((most, source) => (counts[source] > counts[most] ? source : most));
  const madeOf = (source: Source) =>
    format.list(
      parts
        .filter((part) => part.source === source)
        .map(({ because, count }) => t("part", { what: t(`because.${because}`), count })),
    );
  const { bandura1977, usherPajares2008 } = references;
  const cited = [bandura1977, usherPajares2008].map(({ authors, year }) => `${authors} (${year})`).join("; ");
  return (
    <Section title={t("title")} description={t("description")}>
      <p className="max-w-text font-serif text-lead">
        {t(`sentence.${verdict}`, { total, mastery: counts.mastery, leading: t(`name.${leading}`).toLowerCase() })}
      </p>
      {setbacks > 0 && <p className="mt-1 max-w-text text-muted">{t("setbacks", { count: setbacks })}</p>}
      {!sharingGranted && <p className="mt-1 max-w-text text-muted">{t("notShared")}</p>}
      {total > 0 && <Bar counts={counts} total={total} />}
      {total > 0 && (
        <Table caption={t("caption")} stacked className="mt-4">
          <TableHead>
            <Column>{t("source")}</Column>
            <Column numeric>{t("count")}</Column>
            <Column>{t("madeOf")}</Column>
          </TableHead>
          <TableBody>
            {sources.map((source) => (
              <Row key={source}>
                <Cell rowHeader>
                  <span className="inline-flex items-center gap-2">
                    <SourceSign source={source} />
                    {t(`name.${source}`)}
                  </span>
                  <span className="block text-note font-normal text-muted">{t(`meaning.${source}`)}</span>
                </Cell>
                <Cell numeric>{format.number(counts[source])}</Cell>
                <Cell>{counts[source] === 0 ? <span className="text-muted">{t("none")}</span> : madeOf(source)}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
      <p className="mt-3 max-w-text text-note text-muted">{t("basis", { references: cited })}</p>
    </Section>
  );
}

const WIDTH = 600;

/** One bar, cut by source in their order; the table below has the same numbers. */
function Bar({ counts, total }: Pick<Balance, "counts" | "total">) {
  let from = 0;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} 28`} className="mt-4 w-full max-w-text" preserveAspectRatio="none">
      {sources.map((source) => {
        const width = (counts[source] / total) * WIDTH;
        const x = from;
        from += width;
        if (width === 0) return null;
        return (
          <g key={source}>
            <rect x={x} y={2} width={Math.max(width - 2, 1)} height={24} rx={3} fill={marks[source].colour} />
          </g>
        );
      })}
    </svg>
  );
}
