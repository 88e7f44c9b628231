import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { ExportClients } from "#features/client-files/caseload-export/components/export-clients.tsx";
import { ImportClients } from "#features/client-files/client-import/components/import-clients.tsx";
import { ImportList } from "#features/client-files/client-import/components/import-list.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("files.import"))("title") };
}

export default async function ImportPage() {
  const [t, tCaseload] = await Promise.all([getTranslations("files"), getTranslations("caseload")]);
  const [options, known, imports] = await load((call) =>
    Promise.all([call.clients.options(), call.clientFiles.known(), call.clientFiles.imports()]),
  );
  return (
    <Texts areas={["files", "clients"]}>
      <Page
        title={t("import.title")}
        description={t("import.description")}
        breadcrumbs={[{ href: "/caseload", label: tCaseload("title") }]}
        actions={<ExportClients />}
      >
        <ImportClients options={options} known={known} />
        <ImportList imports={imports} />
      </Page>
    </Texts>
  );
}
