import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PrintButton } from "#features/challenge-ladder/print/components/print-button.tsx";
import { ChartSheets } from "#features/efficacy/report/components/chart-sheets.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("efficacy.mine");
  return { title: t("title") };
}

export default async function ClientChartPrintPage() {
  const [t, tMine] = await Promise.all([getTranslations("print"), getTranslations("efficacy.mine")]);
  return (
    <ChartSheets
      title={tMine("title")}
      view={await load((call) => call.change.mine())}
      reader="client"
      back="/portal/ratings"
      printButton={<PrintButton label={t("print")} />}
    />
  );
}
