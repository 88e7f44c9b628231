import { useFormatter, useTranslations } from "next-intl";
import { Badge, type Tone } from "#components/badge.tsx";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import { TextLink } from "#components/text-link.tsx";
import type { OverviewRow } from "../schema.ts";

const tones: Record<"improved" | "unchanged" | "worsened", Tone> = {
  improved: "accent",
  unchanged: "neutral",
  worsened: "attention",
};

/** Every client with every scale of theirs, who worsened first. */
export function OverviewTable({ rows }: { rows: readonly OverviewRow[] }) {
  const t = useTranslations("efficacy.overview");
  const format = useFormatter();
  return (
    <Table caption={t("title")} stacked>
      <TableHead>
        <Column>{t("columns.client")}</Column>
        <Column>{t("columns.scale")}</Column>
        <Column>{t("columns.change")}</Column>
        <Column numeric>{t("columns.points")}</Column>
        <Column numeric>{t("columns.latest")}</Column>
        <Column numeric>{t("columns.ratings")}</Column>
      </TableHead>
      <TableBody>
        {rows.map(({ clientId, name, timeZone, scale, ratings, difference, latest, verdict }) => (
          <Row key={scale?.id ?? clientId}>
            <Cell rowHeader>
              <TextLink href={`/clients/${clientId}/efficacy`} quiet prefetch={false} className="font-medium">
                {name}
              </TextLink>
            </Cell>
            <Cell line>{scale?.title ?? <span className="text-muted">–</span>}</Cell>
            <Cell line>
              {verdict.known ? (
                <>
                  <Badge tone={tones[verdict.standing]}>{t(`standing.${verdict.standing}`)}</Badge>{" "}
                  {verdict.standing !== "unchanged" && (
                    <span className="text-note whitespace-nowrap text-muted">
                      {t("since", {
                        day: format.dateTime(new Date(verdict.since), { day: "numeric", month: "short", timeZone }),
                      })}
                    </span>
                  )}
                </>
              ) : (
                <span className="text-muted">{t(`because.${verdict.because}`)}</span>
              )}
            </Cell>
            <Cell numeric label={t("columns.points")}>
              {difference === null
                ? "–"
                : format.number(difference, { signDisplay: "exceptZero", maximumFractionDigits: 0 }).replace("-", "−")}
            </Cell>
            <Cell numeric label={t("columns.latest")}>
              {latest ? format.number(latest.score, { maximumFractionDigits: 0 }) : "–"}
            </Cell>
            <Cell numeric label={t("columns.ratings")}>
              {ratings}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
