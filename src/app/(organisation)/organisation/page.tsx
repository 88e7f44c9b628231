import { getTranslations } from "next-intl/server";
import { DefinitionList } from "#components/definition-list.tsx";
import { Page } from "#components/page.tsx";
import { Section } from "#components/section.tsx";
import { ThresholdsForm } from "#features/caseload/thresholds/components/thresholds-form.tsx";
import { NormsPanel } from "#features/efficacy/norms/components/norms-panel.tsx";
import { RemoveDemo } from "#features/organisation/components/remove-demo.tsx";
import { CrisisLinesSummary } from "#features/safety/crisis/components/crisis-lines-summary.tsx";
import { PolicyForm } from "#features/safety/policy/components/policy-form.tsx";
import { load } from "#trpc/page.ts";

export default async function OrganisationPage() {
  const [t, tNorms] = await Promise.all([getTranslations("organisation"), getTranslations("scales.norms")]);
  const [{ name, demo, coaches, clients, smallestGroup }, { acting }] = await load((call) =>
    Promise.all([call.organisation.overview(), call.account.me()]),
  );
  const isOwner = acting?.as === "member" && acting.roles.includes("owner");
  const norms = isOwner ? await load((call) => call.efficacy.norms()) : null;
  const lines = isOwner ? await load((call) => call.safety.crisisLines()) : null;
  const policy = isOwner ? await load((call) => call.safety.policy()) : null;
  const thresholds = isOwner ? await load((call) => call.caseload.thresholds()) : null;
  return (
    <Page title={t("title")} description={t("description")} width="text">
      <DefinitionList
        items={[
          { term: t("name"), detail: name },
          { term: t("coaches"), detail: coaches },
          { term: t("clients"), detail: clients ?? t("tooFew", { smallest: smallestGroup }) },
        ]}
      />
      {thresholds && <ThresholdsForm thresholds={thresholds} />}
      {policy && <PolicyForm policy={policy} />}
      {lines && <CrisisLinesSummary confirmed={lines.confirmed} />}
      {norms && (
        <Section title={tNorms("title")} description={tNorms("description")}>
          <NormsPanel norms={norms} />
        </Section>
      )}
      {demo && isOwner && (
        <div className="mt-10">
          <RemoveDemo />
        </div>
      )}
    </Page>
  );
}
