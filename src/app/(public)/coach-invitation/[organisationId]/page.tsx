import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "#components/shell/public-shell.tsx";
import { SignOutButton } from "#features/account/components/sign-out-button.tsx";
import { CoachJoining } from "#features/self-use/joining/components/coach-joining.tsx";
import { isId } from "#lib/uuid.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alone.joining"))("title") };
}

/** The token stands behind the #, so the server learns nothing from this page being opened. */
export default async function CoachInvitationPage({ params }: PageProps<"/coach-invitation/[organisationId]">) {
  const [{ organisationId }, t] = await Promise.all([params, getTranslations("alone.joining")]);
  if (!isId(organisationId)) notFound();
  return (
    <PublicShell title={t("title")}>
      <CoachJoining organisationId={organisationId} signOut={<SignOutButton />} />
    </PublicShell>
  );
}
