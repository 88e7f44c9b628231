import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "#components/shell/public-shell.tsx";
import { TextLink } from "#components/text-link.tsx";
import { SignUpForm } from "#features/account/components/sign-up-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alone.start"))("title") };
}

/** For somebody who wants to use the portal for themselves, without a coach. */
export default async function StartPage() {
  const [t, tAccount] = await Promise.all([getTranslations("alone.start"), getTranslations("account.signUp")]);
  const footer = (
    <>
      <p>
        {tAccount("haveAccount")} <TextLink href="/sign-in">{tAccount("signIn")}</TextLink>
      </p>
      <p>
        {t("practice")} <TextLink href="/sign-up">{t("practiceLink")}</TextLink>
      </p>
    </>
  );
  return (
    <PublicShell title={t("title")} description={t("description")} footer={footer}>
      <SignUpForm alone />
    </PublicShell>
  );
}
