import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { OwnLadderForm } from "#features/challenge-ladder/own-ladder/components/own-ladder-form.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alone.ladder"))("title") };
}

export default async function OwnLadderPage({ searchParams }: PageProps<"/portal/self/ladder">) {
  const [t, tSelf, { ladder: asked }, { alone }] = await Promise.all([
    getTranslations("alone.ladder"),
    getTranslations("alone"),
    searchParams,
    load((call) => call.selfUse.mine()),
  ]);
  if (!alone) redirect("/portal");
  const [ladders, starts] = await load((call) => Promise.all([call.selfUse.ladders(), call.selfUse.starts()]));
  const ladder = ladders.find(({ id }) => id === asked) ?? null;
  if (asked !== undefined && !ladder) notFound();
  return (
    <Page
      title={t(ladder ? "changeTitle" : "title")}
      description={t("description")}
      breadcrumbs={[{ href: "/portal/self", label: tSelf("title") }]}
      width="text"
    >
      <OwnLadderForm ladder={ladder} starts={starts} />
    </Page>
  );
}
