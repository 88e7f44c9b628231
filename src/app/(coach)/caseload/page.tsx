import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Page } from "#components/page.tsx";
import { caseloadAt, filtersIn, queryOf } from "#features/caseload/components/address.ts";
import { askedBy } from "#features/caseload/components/asked.ts";
import { CaseloadDesk } from "#features/caseload/components/caseload-desk.tsx";
import { CaseloadFilters } from "#features/caseload/components/caseload-filters.tsx";
import { CaseloadPages } from "#features/caseload/components/caseload-pages.tsx";
import { CaseloadShown } from "#features/caseload/components/caseload-shown.tsx";
import { CaseloadTable } from "#features/caseload/components/caseload-table.tsx";
import { CaseloadViews } from "#features/caseload/views/components/caseload-views.tsx";
import { ExportClients } from "#features/client-files/caseload-export/components/export-clients.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";

export default async function CaseloadPage({ searchParams }: PageProps<"/caseload">) {
  const asked = askedBy(await searchParams);
  const [t, tFiles, caseload] = await Promise.all([
    getTranslations("caseload"),
    getTranslations("files"),
    load((call) => call.caseload.list(asked)),
  ]);
  const { rows, total, waiting, snoozed, archived, matching, tags, today, views } = caseload;
  const add = (
    <ButtonLink href="/clients/new" variant="primary" prefetch={false}>
      {t("add")}
    </ButtonLink>
  );
  if (total + archived === 0) {
    return (
      <Page title={t("title")}>
        <EmptyState action={add}>{t("empty")}</EmptyState>
      </Page>
    );
  }
  const { show } = asked;
  const isFiltered = filtersIn(asked) > 0;
  const nobody = isFiltered
    ? "noneFound"
    : total === 0
      ? "allArchived"
      : snoozed === total
        ? "allSnoozed"
        : "noneShown";
  return (
    <Texts areas={["caseload", "clients", "files"]}>
      <Page
        title={t("title")}
        description={`${t("count", { total })} · ${waiting > 0 ? t("waiting", { waiting }) : t("caughtUp")}`}
        actions={add}
        width="wide"
      >
        <CaseloadShown asked={asked} counts={{ current: total - snoozed, snoozed, archived }} />
        <CaseloadViews views={views} query={queryOf({ ...asked, after: null, before: null })} />
        <CaseloadFilters asked={asked} tags={tags} matching={matching} />
        {rows.length > 0 ? (
          <>
            {waiting === 0 && show === "current" && !isFiltered && (
              <p className="mb-4 text-muted">{t("caughtUpLong")}</p>
            )}
            <CaseloadTable caseload={caseload} show={show} />
            <CaseloadDesk key={caseloadAt(asked)} tags={tags} today={today} show={show} />
            <CaseloadPages asked={asked} caseload={caseload} />
          </>
        ) : (
          <EmptyState>{t(nobody)}</EmptyState>
        )}
        <div className="mt-8 flex flex-wrap gap-3 print:hidden">
          <ButtonLink href="/clients/import" prefetch={false}>
            {tFiles("import.title")}
          </ButtonLink>
          <ExportClients />
        </div>
      </Page>
    </Texts>
  );
}
