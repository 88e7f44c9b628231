import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import { TextLink } from "#components/text-link.tsx";
import type { Supervised } from "../../schema.ts";

/** What waits for a supervisor: holds that have come back, overrides to decide on, and flags that are open. */
export function SupervisionLists({ lapsed, flags, overrides }: Supervised) {
  const t = useTranslations("safety.supervision");
  if (lapsed.length + flags.length + overrides.length === 0) return <EmptyState>{t("empty")}</EmptyState>;
  return (
    <>
      {lapsed.length > 0 && <Lapsed lapsed={lapsed} />}
      {overrides.length > 0 && <Overrides overrides={overrides} />}
      {flags.length > 0 && <Flags flags={flags} />}
    </>
  );
}

function Lapsed({ lapsed }: Pick<Supervised, "lapsed">) {
  const t = useTranslations("safety");
  const format = useFormatter();
  return (
    <Section title={t("supervision.lapsed")}>
      <Table caption={t("supervision.lapsed")} stacked>
        <TableHead>
          <Column>{t("supervision.client")}</Column>
          <Column>{t("supervision.coach")}</Column>
          <Column>{t("supervision.kind")}</Column>
          <Column>{t("supervision.tier")}</Column>
          <Column>{t("supervision.lapsedSince")}</Column>
        </TableHead>
        <TableBody>
          {lapsed.map(({ clientId, clientInitials, coachName, kind, tier, since }) => (
            <Row key={clientId}>
              <Cell rowHeader label={t("supervision.client")}>
                <TextLink href={`/clients/${clientId}/safety`}>{clientInitials || "–"}</TextLink>
              </Cell>
              <Cell label={t("supervision.coach")}>{coachName}</Cell>
              <Cell label={t("supervision.kind")}>{t(`kinds.${kind}`)}</Cell>
              <Cell label={t("supervision.tier")}>
                <Badge tone="safety">{t(`tiers.${tier}`)}</Badge>
              </Cell>
              <Cell label={t("supervision.lapsedSince")}>{format.relativeTime(new Date(since), new Date())}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

function Flags({ flags }: Pick<Supervised, "flags">) {
  const t = useTranslations("safety");
  const format = useFormatter();
  return (
    <Section title={t("supervision.flags")}>
      <Table caption={t("supervision.flags")} stacked>
        <TableHead>
          <Column>{t("supervision.client")}</Column>
          <Column>{t("supervision.coach")}</Column>
          <Column>{t("supervision.kind")}</Column>
          <Column>{t("supervision.tier")}</Column>
          <Column>{t("supervision.since")}</Column>
          <Column>{t("supervision.state")}</Column>
        </TableHead>
        <TableBody>
          {flags.map(({ id, clientId, clientInitials, coachName, kind, tier, raisedAt, acknowledgedAt }) => (
            <Row key={id}>
              <Cell rowHeader label={t("supervision.client")}>
                <TextLink href={`/clients/${clientId}/safety`}>{clientInitials || "–"}</TextLink>
              </Cell>
              <Cell label={t("supervision.coach")}>{coachName}</Cell>
              <Cell label={t("supervision.kind")}>{t(`kinds.${kind}`)}</Cell>
              <Cell label={t("supervision.tier")}>
                <Badge tone={tier === "caution" ? "attention" : "safety"}>{t(`tiers.${tier}`)}</Badge>
              </Cell>
              <Cell label={t("supervision.since")}>{format.relativeTime(new Date(raisedAt), new Date())}</Cell>
              <Cell label={t("supervision.state")}>
                {acknowledgedAt ? t("supervision.seen") : <Badge tone="safety">{t("supervision.unseen")}</Badge>}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

function Overrides({ overrides }: Pick<Supervised, "overrides">) {
  const t = useTranslations("safety");
  const format = useFormatter();
  return (
    <Section title={t("supervision.overrides")}>
      <Table caption={t("supervision.overrides")} stacked>
        <TableHead>
          <Column>{t("supervision.client")}</Column>
          <Column>{t("supervision.coach")}</Column>
          <Column>{t("supervision.tier")}</Column>
          <Column>{t("supervision.since")}</Column>
          <Column>{t("supervision.until")}</Column>
        </TableHead>
        <TableBody>
          {overrides.map(({ id, clientId, clientInitials, coachName, tier, at, expiresAt }) => (
            <Row key={id}>
              <Cell rowHeader label={t("supervision.client")}>
                <TextLink href={`/clients/${clientId}/safety`}>{clientInitials || "–"}</TextLink>
              </Cell>
              <Cell label={t("supervision.coach")}>{coachName}</Cell>
              <Cell label={t("supervision.tier")}>{t(`tiers.${tier}`)}</Cell>
              <Cell label={t("supervision.since")}>{format.relativeTime(new Date(at), new Date())}</Cell>
              <Cell label={t("supervision.until")}>
                {format.dateTime(new Date(expiresAt), { dateStyle: "medium", timeZone: "UTC" })}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
