import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "#components/shell/public-shell.tsx";
import { TextLink } from "#components/text-link.tsx";
import { SignUpForm } from "#features/account/components/sign-up-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("signUp.title") };
}

export default async function SignUpPage() {
  const [t, tStart] = await Promise.all([getTranslations("account"), getTranslations("alone.start")]);
  const footer = (
    <>
      <p>
        {t("signUp.haveAccount")} <TextLink href="/sign-in">{t("signUp.signIn")}</TextLink>
      </p>
      <p>
        {tStart("alone")} <TextLink href="/start">{tStart("aloneLink")}</TextLink>
      </p>
    </>
  );
  return (
    <PublicShell title={t("signUp.title")} description={t("signUp.description")} footer={footer}>
      <SignUpForm />
    </PublicShell>
  );
}
