import { useFormatter, useTranslations } from "next-intl";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import type { Signal } from "../schema.ts";

/** What the judgement rests on: each signal with its source, time, author and how long it says anything. */
export function SignalTable({ signals, timeZone }: { signals: readonly Signal[]; timeZone: string }) {
  const t = useTranslations("safety");
  const format = useFormatter();
  const on = (moment: string) => format.dateTime(new Date(moment), { dateStyle: "medium", timeZone });

  function what({ source, kind }: Signal): string {
    if (kind) return t(`kinds.${kind}`);
    if (source === "screen") return t("record.fromScreen");
    return t(source === "expired_screen" ? "record.fromExpiredScreen" : "record.fromLadder");
  }

  function until({ validUntil, source, tier }: Signal): string {
    if (source === "expired_screen") return "–";
    if (tier === "stop") return t("record.untilCleared");
    // Time alone does not end a pause.
    if (source === "screen" && tier === "pause") return t("record.untilAnew");
    if (validUntil) return on(validUntil);
    return t(source === "ladder" ? "record.untilLadder" : "record.untilClosed");
  }

  function by({ author, source }: Signal): string {
    if (author !== "") return author;
    return source === "coach" || source === "ladder" ? "–" : t("record.fromClient");
  }

  return (
    <Table caption={t("record.signals")} stacked>
      <TableHead>
        <Column>{t("record.signal")}</Column>
        <Column>{t("record.since")}</Column>
        <Column>{t("record.by")}</Column>
        <Column>{t("record.validity")}</Column>
        <Column>{t("record.status")}</Column>
      </TableHead>
      <TableBody>
        {signals.map((signal, index) => (
          <Row key={`${signal.kind ?? signal.source}-${signal.since}-${index.toString()}`}>
            <Cell rowHeader label={t("record.signal")}>
              {what(signal)}
            </Cell>
            <Cell label={t("record.since")}>{on(signal.since)}</Cell>
            <Cell label={t("record.by")}>{by(signal)}</Cell>
            <Cell label={t("record.validity")}>{until(signal)}</Cell>
            <Cell label={t("record.status")}>{t(`record.${signal.status}`)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
