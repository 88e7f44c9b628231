import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "#components/shell/public-shell.tsx";
import { ConfirmSignUp } from "#features/account/components/confirm-sign-up.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alone.confirm"))("title") };
}

export default async function ConfirmStartPage() {
  const t = await getTranslations("alone.confirm");
  return (
    <PublicShell title={t("title")} description={t("description")}>
      <ConfirmSignUp submitLabel={t("submit")} />
    </PublicShell>
  );
}
