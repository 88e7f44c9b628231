import { getTranslations } from "next-intl/server";
import { DefinitionList } from "#components/definition-list.tsx";
import { Page } from "#components/page.tsx";
import { RemoveDemo } from "#features/organisation/components/remove-demo.tsx";
import { CrisisLinesSummary } from "#features/safety/crisis/components/crisis-lines-summary.tsx";
import { PolicyForm } from "#features/safety/policy/components/policy-form.tsx";
import { load } from "#trpc/page.ts";

export default async function OrganisationPage() {
  const t = await getTranslations("organisation");
  const [{ name, demo, coaches, clients, smallestGroup }, { acting }] = await load((call) =>
    Promise.all([call.organisation.overview(), call.account.me()]),
  );
  const isOwner = acting?.as === "member" && acting.roles.includes("owner");
  const lines = isOwner ? await load((call) => call.safety.crisisLines()) : null;
  const policy = isOwner ? await load((call) => call.safety.policy()) : null;
  return (
    <Page title={t("title")} description={t("description")} width="text">
      <DefinitionList
        items={[
          { term: t("name"), detail: name },
          { term: t("coaches"), detail: coaches },
          { term: t("clients"), detail: clients ?? t("tooFew", { smallest: smallestGroup }) },
        ]}
      />
      {policy && <PolicyForm policy={policy} />}
      {lines && <CrisisLinesSummary confirmed={lines.confirmed} />}
      {demo && isOwner && (
        <div className="mt-10">
          <RemoveDemo />
        </div>
      )}
    </Page>
  );
}
