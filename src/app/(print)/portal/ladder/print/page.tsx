import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { formatFrom, PrintPage } from "#features/challenge-ladder/print/components/print-page.tsx";
import { printableOf } from "#features/challenge-ladder/print/components/printable.ts";
import { load } from "#trpc/page.ts";

type Props = PageProps<"/portal/ladder/print">;

/** Title and page share one reading. */
const myLadders = cache(() => load((call) => call.ladders.mine()));

async function chosen({ searchParams }: Props) {
  const { ladder } = await searchParams;
  const { ladders } = await myLadders();
  const chosen = ladder === undefined ? ladders[0] : ladders.find(({ id }) => id === ladder);
  if (ladder !== undefined && !chosen) notFound();
  return chosen;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, ladder] = await Promise.all([getTranslations("print"), chosen(props)]);
  return ladder ? { title: t("documentTitle", { title: ladder.title }) } : {};
}

export default async function ClientPrintPage(props: Props) {
  const [{ format }, ladder] = await Promise.all([props.searchParams, chosen(props)]);
  return (
    <PrintPage
      ladder={ladder && { id: ladder.id, ...printableOf(ladder) }}
      format={formatFrom(format)}
      here="/portal/ladder/print"
      back="/portal/ladder"
    />
  );
}
