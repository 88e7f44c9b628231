import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PrintButton } from "#features/challenge-ladder/print/components/print-button.tsx";
import { ChartSheets } from "#features/efficacy/report/components/chart-sheets.tsx";
import { load } from "#trpc/page.ts";

type Props = PageProps<"/clients/[clientId]/efficacy/print">;

/** Title and page share one reading, so that the record is opened once. */
const viewOf = cache((clientId: string) => load((call) => call.change.ofClient({ clientId })));

async function titleOf({ params }: Props) {
  const [{ clientId }, t] = await Promise.all([params, getTranslations("efficacy.coach")]);
  return t("title", { name: (await viewOf(clientId)).client.name });
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: await titleOf(props) };
}

export default async function CoachChartPrintPage(props: Props) {
  const [{ clientId }, t, title] = await Promise.all([props.params, getTranslations("print"), titleOf(props)]);
  return (
    <ChartSheets
      title={title}
      view={await viewOf(clientId)}
      reader="coach"
      back={`/clients/${clientId}/efficacy` as Route}
      printButton={<PrintButton label={t("print")} />}
    />
  );
}
