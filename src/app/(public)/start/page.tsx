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
  const [t, tAccount, visitor] = await Promise.all([
    getTranslations("alone.start"),
    getTranslations("account.signUp"),
    visitorHere(),
  ]);
  const footer = (
    <>
      {visitor === null && (
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
      {visitor === null ? (
        <SignUpForm alone />
      ) : (
        <div className="flex flex-col gap-6">
          <p className="wrap-anywhere">{t(visitor.hasOwn ? "here" : "signedIn", { name: visitor.name })}</p>
          <BeginAlone primary hasOwn={visitor.hasOwn} />
        </div>
      )}
    </PublicShell>
  );
}

/** Who is signed in, and whether they have a place of their own already; null for whoever is not. */
async function visitorHere(): Promise<{ name: string; hasOwn: boolean } | null> {
  try {
    const { name, places } = await (await api()).account.me();
    return { name, hasOwn: places.some((place) => place.as === "client" && place.alone) };
  } catch {
    return null;
  }
}
