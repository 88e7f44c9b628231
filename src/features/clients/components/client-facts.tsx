import { useFormatter, useTranslations } from "next-intl";
import { DefinitionList } from "#components/definition-list.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { TextLink } from "#components/text-link.tsx";
import { safePhases } from "#domain/safety/phases.ts";
import type { Practice } from "#domain/safety/practices.ts";
import type { ClientHeader } from "../schema.ts";

type ClientFactsProps = {
  client: ClientHeader;
  /** What safety leaves open: a phase whose practice rests is not open now. */
  allowed: Partial<Record<Practice, boolean>>;
};

/** What the work with a client is about, and where it stands. */
export function ClientFacts({ client, allowed }: ClientFactsProps) {
  const t = useTranslations("clients");
  const { focus, audience, timeZone, email } = client;
  const phases = safePhases(client.phases, allowed);
  return (
    <DefinitionList
      items={[
        { term: t("facts.focus"), detail: <OwnWords>{focus}</OwnWords> },
        { term: t("facts.audience"), detail: t(`audience.${audience}`) },
        {
          term: t("facts.plan"),
          detail: (
            <TextLink
              href={`/clients/${client.clientId}/engagement`}
              className="inline-flex min-h-11 items-center md:min-h-0"
            >
              <WeekOfPlan client={client} />
            </TextLink>
          ),
        },
        ...(phases.length > 0
          ? [{ term: t("facts.phases"), detail: phases.map((phase) => t(`facts.phase.${phase}`)).join(" · ") }]
          : []),
        { term: t("facts.timeZone"), detail: timeZone.replaceAll("_", " ") },
        { term: t("facts.email"), detail: <span className="wrap-anywhere">{email ?? t("facts.noEmail")}</span> },
      ]}
    />
  );
}

/** "Week 3 of 8", or when it starts. */
export function WeekOfPlan({ client }: { client: Pick<ClientHeader, "week" | "weeks" | "startsOn"> }) {
  const t = useTranslations("clients.facts");
  const format = useFormatter();
  const { week, weeks, startsOn } = client;
  if (week === null) {
    const date = format.dateTime(new Date(startsOn), { dateStyle: "medium", timeZone: "UTC" });
    return t("notStarted", { weeks, date });
  }
  return t(week > weeks ? "after" : "week", { week, weeks });
}
