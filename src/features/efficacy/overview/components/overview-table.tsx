import { useFormatter, useTranslations } from "next-intl";
import { Badge, type Tone } from "#components/badge.tsx";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import { TextLink } from "#components/text-link.tsx";
import { digitsOn, roundedOn, signed } from "../../components/points.ts";
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
        {rows.map(({ clientId, name, timeZone, scale, ratings, earlier, difference, latest, verdict }) => (
          <Row key={scale?.id ?? clientId}>
            <Cell rowHeader>
              <TextLink href={`/clients/${clientId}/efficacy`} quiet prefetch={false} className="font-medium">
                {name}
              </TextLink>
            </Cell>
            <Cell line>
              {scale?.title ?? <span className="text-muted">–</span>}
              {scale?.ended && <span className="block text-note text-muted">{t("ended")}</span>}
            </Cell>
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
              {difference === null || !scale ? "–" : signed(format, roundedOn(scale, difference), digitsOn(scale))}
            </Cell>
            <Cell numeric label={t("columns.latest")}>
              {latest && scale ? (
                <>
                  {format.number(latest.score, { maximumFractionDigits: digitsOn(scale) })}
                  {scale.highest !== 100 && (
                    <span className="text-note text-muted"> {t("of", { highest: scale.highest })}</span>
                  )}
                </>
              ) : (
                "–"
              )}
            </Cell>
            <Cell numeric label={t("columns.ratings")}>
              {ratings}
              {earlier > 0 && <span className="block text-note text-muted">{t("latestOnly", { earlier })}</span>}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
