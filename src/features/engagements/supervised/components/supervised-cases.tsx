import { useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { Section } from "#components/section.tsx";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import { TextLink } from "#components/text-link.tsx";
import type { SupervisedCases } from "../schema.ts";

/** Cases for which coaches have named this supervisor. Nothing without any. */
export function SupervisedCasesList({ cases }: { cases: SupervisedCases }) {
  const t = useTranslations("engagements.supervised");
  if (cases.length === 0) return null;
  return (
    <Section title={t("title")}>
      <Table caption={t("title")} stacked>
        <TableHead>
          <Column>{t("client")}</Column>
          <Column>{t("coach")}</Column>
          <Column>{t("week")}</Column>
          <Column>{t("flags")}</Column>
        </TableHead>
        <TableBody>
          {cases.map(({ clientId, initials, coachName, week, weeks, paused, openFlags }) => (
            <Row key={clientId}>
              <Cell rowHeader label={t("client")}>
                <TextLink href={`/clients/${clientId}/safety`} className="inline-flex min-h-11 items-center md:min-h-8">
                  {t("open", { initials })}
                </TextLink>
              </Cell>
              <Cell label={t("coach")}>{coachName}</Cell>
              <Cell label={t("week")}>
                {t("weekOf", { week: week === null ? "none" : String(week), weeks })}
                {paused && ` · ${t("resting")}`}
              </Cell>
              <Cell label={t("flags")}>{openFlags > 0 ? <Badge tone="safety">{openFlags}</Badge> : "0"}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
