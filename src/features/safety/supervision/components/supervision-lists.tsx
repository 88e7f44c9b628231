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
          <WhoColumns />
          <Column>{t("supervision.kind")}</Column>
          <Column>{t("supervision.tier")}</Column>
          <Column>{t("supervision.lapsedSince")}</Column>
        </TableHead>
        <TableBody>
          {lapsed.map(({ kind, tier, since, ...who }) => (
            <Row key={who.clientId}>
              <Who {...who} />
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
          <WhoColumns />
          <Column>{t("supervision.kind")}</Column>
          <Column>{t("supervision.tier")}</Column>
          <Column>{t("supervision.since")}</Column>
          <Column>{t("supervision.state")}</Column>
        </TableHead>
        <TableBody>
          {flags.map(({ id, kind, tier, raisedAt, acknowledgedAt, ...who }) => (
            <Row key={id}>
              <Who {...who} />
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
          <WhoColumns />
          <Column>{t("supervision.tier")}</Column>
          <Column>{t("supervision.since")}</Column>
          <Column>{t("supervision.until")}</Column>
        </TableHead>
        <TableBody>
          {overrides.map(({ id, tier, at, expiresAt, ...who }) => (
            <Row key={id}>
              <Who {...who} />
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

/** Whom a row is about and who works with them; the same in every list. */
function WhoColumns() {
  const t = useTranslations("safety.supervision");
  return (
    <>
      <Column>{t("client")}</Column>
      <Column>{t("coach")}</Column>
    </>
  );
}

type WhoProps = Pick<Supervised["flags"][number], "clientId" | "clientInitials" | "coachName">;

function Who({ clientId, clientInitials, coachName }: WhoProps) {
  const t = useTranslations("safety.supervision");
  return (
    <>
      <Cell rowHeader label={t("client")}>
        <TextLink href={`/clients/${clientId}/safety`}>{clientInitials || "–"}</TextLink>
      </Cell>
      <Cell label={t("coach")}>{coachName}</Cell>
    </>
  );
}
