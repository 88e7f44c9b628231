import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { Page } from "#components/page.tsx";
import { Section } from "#components/section.tsx";
import { TextLink } from "#components/text-link.tsx";
import { BringBack, PutAway } from "../offering/components/put-away.tsx";
import type { CoachLadder, CoachView, Template } from "../schema.ts";
import type { OwnTemplate } from "../templates/schema.ts";
import { LadderBuilder } from "./ladder-builder.tsx";
import { LadderReading } from "./ladder-reading.tsx";
import { OwnTemplates } from "./own-templates.tsx";
import { RungRecord } from "./rung-record.tsx";
import { StartLadder } from "./start-ladder.tsx";

type CoachLaddersProps = {
  view: CoachView;
  templates: readonly Template[];
  ownTemplates: readonly OwnTemplate[];
  /** The ladder to show; the newest when absent or unknown. */
  ladderId?: string | undefined;
  /** Start another one instead. */
  starting: boolean;
  /** The template to begin with. */
  template?: string | undefined;
};

/** The coach's page about a client's ladders: start one, design it, see what happened on it. */
export function CoachLadders({ view, templates, ownTemplates, ladderId, starting, template }: CoachLaddersProps) {
  const [t, tOffer, tPrint] = [
    useTranslations("ladder.coach"),
    useTranslations("ladder.offer"),
    useTranslations("print"),
  ];
  const { client, paused, designPaused, controlPaused, reflectionsShared, ladders, putAway, proposals } = view;
  const here = `/clients/${client.id}/ladder`;
  const shown = starting ? undefined : (ladders.find(({ id }) => id === ladderId) ?? ladders[0]);
  return (
    <Page
      width="wide"
      title={t("title", { name: client.name })}
      breadcrumbs={[
        { href: "/caseload" as Route, label: t("crumbClients") },
        { href: `/clients/${client.id}` as Route, label: client.name },
      ]}
      actions={
        shown && (
          <>
            <ButtonLink href={`${here}/print?ladder=${shown.id}` as Route}>{tPrint("link")}</ButtonLink>
            <PutAway ladderId={shown.id} here={here as Route} />
            {!designPaused && <ButtonLink href={`${here}?new=1` as Route}>{t("newLadder")}</ButtonLink>}
          </>
        )
      }
    >
      {paused && (
        <Callout
          tone="safety"
          className="mb-6"
          actions={<ButtonLink href={`/clients/${client.id}#safety` as Route}>{t("toSafety")}</ButtonLink>}
        >
          {t(controlPaused ? "allPaused" : designPaused ? "designPaused" : "paused")}
        </Callout>
      )}
      {!shown && !designPaused && (
        <>
          <StartLadder clientId={client.id} templates={templates} ownTemplates={ownTemplates} chosen={template} />
          <OwnTemplates templates={ownTemplates} />
        </>
      )}
      {shown && (
        <>
          {ladders.length > 1 && <Switcher here={here} ladders={ladders} shownId={shown.id} />}
          {designPaused ? (
            <LadderReading ladder={shown} />
          ) : (
            <LadderBuilder
              key={shown.id}
              ladder={shown}
              client={client}
              paused={paused}
              proposals={proposals.filter((proposal) => proposal.ladderId === shown.id)}
            />
          )}
          {!reflectionsShared && <p className="mt-8 text-muted">{t("notShared", { name: client.name })}</p>}
          {shown.setAside.length > 0 && (
            <Section title={t("setAside")} description={t("setAsideHint")}>
              <ul className="flex flex-col gap-4">
                {shown.setAside.map((rung) => (
                  <li key={rung.id}>
                    <p className="font-medium">{rung.title}</p>
                    <RungRecord rung={rung} progression={null} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
      {putAway.length > 0 && (
        <Section title={tOffer("awayTitle")}>
          <ul>
            {putAway.map(({ id, title }) => (
              <li key={id} className="flex min-h-11 items-center justify-between gap-4 border-b border-line py-2">
                {title}
                <BringBack ladderId={id} title={title} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

type SwitcherProps = { here: string; ladders: readonly CoachLadder[]; shownId: string };

function Switcher({ here, ladders, shownId }: SwitcherProps) {
  const t = useTranslations("ladder.coach");
  return (
    <nav aria-label={t("ladders")} className="mb-2">
      <ul className="flex flex-wrap gap-x-6">
        {ladders.map(({ id, title }) => (
          <li key={id} className="flex min-h-11 items-center">
            {id === shownId ? (
              <span aria-current="page" className="font-semibold">
                {title}
              </span>
            ) : (
              <TextLink href={`${here}?ladder=${id}` as Route}>{title}</TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
