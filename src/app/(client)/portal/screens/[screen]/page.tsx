import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { Page } from "#components/page.tsx";
import { TakeScreen } from "#features/safety/screening/components/take-screen.tsx";
import { load } from "#trpc/page.ts";

const asked = z.enum(["phq2", "phq8", "pc_ptsd5"]);

type Props = PageProps<"/portal/screens/[screen]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = asked.safeParse((await params).screen).data;
  return kind ? { title: (await getTranslations("screens"))(`${kind}.title`) } : {};
}

/** One check-in; whoever has not decided about them yet does that first. */
export default async function ScreenPage({ params }: Props) {
  const kind = asked.safeParse((await params).screen).data;
  if (!kind) notFound();
  const [t, { consent }] = await Promise.all([getTranslations("screens"), load((call) => call.safety.screens())]);
  if (!consent?.granted) redirect("/portal/screens");
  return (
    <Page title={t(`${kind}.title`)} breadcrumbs={[{ href: "/portal/screens", label: t("title") }]} width="text">
      <TakeScreen kind={kind} />
    </Page>
  );
}
