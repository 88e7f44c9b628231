import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import type { EngagementView } from "../schema.ts";

/** The plan week by week, in calendar days of the client's zone. */
export function PlanTable({ plan }: Pick<EngagementView, "plan">) {
  const t = useTranslations("engagements.plan");
  const format = useFormatter();
  const day = (date: string) =>
    format.dateTime(new Date(date), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return (
    <Table caption={t("table")} stacked>
      <TableHead>
        <Column>{t("week")}</Column>
        <Column>{t("dates")}</Column>
        <Column>{t("phases")}</Column>
        <Column>{t("note")}</Column>
      </TableHead>
      <TableBody>
        {plan.map(({ week, from, to, phases, restingDays, standing }) => (
          <Row key={week} aria-current={standing === "now" ? "date" : undefined}>
            <Cell rowHeader label={t("week")}>
              <span className="inline-flex items-center gap-2 tabular-nums">
                {week}
                {standing === "now" && <Badge tone="accent">{t("now")}</Badge>}
              </span>
            </Cell>
            <Cell label={t("dates")}>{t("range", { from: day(from), to: day(to) })}</Cell>
            <Cell label={t("phases")}>{phases.map((phase) => t(`phase.${phase}`)).join(" · ")}</Cell>
            <Cell label={t("note")}>{restingDays > 0 ? t("resting", { days: restingDays }) : ""}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
