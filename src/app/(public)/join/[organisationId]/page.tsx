import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HelpNow } from "#components/shell/help-now.tsx";
import { PublicShell } from "#components/shell/public-shell.tsx";
import { SignOutButton } from "#features/account/components/sign-out-button.tsx";
import { Joining } from "#features/clients/joining/components/joining.tsx";
import { isId } from "#lib/uuid.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clients.join"))("title") };
}

/** The token stands behind the #, so the server learns nothing from this page being opened. */
export default async function JoinPage({ params }: PageProps<"/join/[organisationId]">) {
  const [{ organisationId }, t, tShell] = await Promise.all([
    params,
    getTranslations("clients.join"),
    getTranslations("shell"),
  ]);
  if (!isId(organisationId)) notFound();
  return (
    <PublicShell title={t("title")} help={<HelpNow href="/portal/help" label={tShell("client.help")} />}>
      <Joining organisationId={organisationId} signOut={<SignOutButton />} />
    </PublicShell>
  );
}
