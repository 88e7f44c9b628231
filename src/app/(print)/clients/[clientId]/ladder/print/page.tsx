import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { formatFrom, PrintPage } from "#features/challenge-ladder/print/components/print-page.tsx";
import { printableOf } from "#features/challenge-ladder/print/components/printable.ts";
import { load } from "#trpc/page.ts";

type Props = PageProps<"/clients/[clientId]/ladder/print">;

/** Title and page share one reading, so that the ladder is opened once. */
const laddersOf = cache((clientId: string) => load((call) => call.ladders.ofClient({ clientId })));

async function chosen({ params, searchParams }: Props) {
  const [{ clientId }, { ladder }] = await Promise.all([params, searchParams]);
  const { ladders } = await laddersOf(clientId);
  const chosen = ladder === undefined ? ladders[0] : ladders.find(({ id }) => id === ladder);
  if (ladder !== undefined && !chosen) notFound();
  return chosen;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, ladder] = await Promise.all([getTranslations("print"), chosen(props)]);
  return ladder ? { title: t("documentTitle", { title: ladder.title }) } : {};
}

export default async function CoachPrintPage(props: Props) {
  const [{ clientId }, { format }, ladder] = await Promise.all([props.params, props.searchParams, chosen(props)]);
  const back = `/clients/${clientId}/ladder`;
  return (
    <PrintPage
      ladder={ladder && { id: ladder.id, ...printableOf(ladder) }}
      format={formatFrom(format)}
      here={`${back}/print`}
      back={back}
    />
  );
}
