import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "#components/shell/public-shell.tsx";
import { TextLink } from "#components/text-link.tsx";
import { BeginAlone } from "#features/account/components/begin-alone.tsx";
import { SignUpForm } from "#features/account/components/sign-up-form.tsx";
import { api } from "#trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alone.start"))("title") };
}

/** For somebody who wants to use the portal for themselves, without a coach; who has an account needs no second one. */
export default async function StartPage() {
  const [t, tAccount, name] = await Promise.all([
    getTranslations("alone.start"),
    getTranslations("account.signUp"),
    nameOfVisitor(),
  ]);
  const footer = (
    <>
      {name === null && (
        <p>
          {tAccount("haveAccount")} <TextLink href="/sign-in">{tAccount("signIn")}</TextLink>. {t("thenHere")}
        </p>
      )}
      <p>
        {t("practice")} <TextLink href="/sign-up">{t("practiceLink")}</TextLink>
      </p>
    </>
  );
  return (
    <PublicShell title={t("title")} description={t("description")} footer={footer}>
      {name === null ? (
        <SignUpForm alone />
      ) : (
        <div className="flex flex-col gap-6">
          <p className="wrap-anywhere">{t("signedIn", { name })}</p>
          <BeginAlone primary />
        </div>
      )}
    </PublicShell>
  );
}

/** Null for whoever is not signed in. */
async function nameOfVisitor(): Promise<string | null> {
  try {
    return (await (await api()).account.here()).name;
  } catch {
    return null;
  }
}
