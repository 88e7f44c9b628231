import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { HelpNow } from "#components/shell/help-now.tsx";
import { PublicShell } from "#components/shell/public-shell.tsx";
import { TextLink } from "#components/text-link.tsx";
import { DemoSignIn } from "#features/account/components/demo-sign-in.tsx";
import { SignInForm } from "#features/account/components/sign-in-form.tsx";
import { safePath } from "#lib/safe-path.ts";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("signIn.title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const [t, tShell] = await Promise.all([getTranslations("account"), getTranslations("shell")]);
  const [{ callbackUrl, problem }, csrfToken, people] = await Promise.all([
    searchParams,
    csrfTokenOfVisitor(),
    load((call) => call.account.demoPeople()),
  ]);
  const footer = (
    <p>
      {t("signIn.newHere")} <TextLink href="/sign-up">{t("signIn.signUp")}</TextLink>
    </p>
  );
  return (
    <PublicShell
      title={t("signIn.title")}
      help={<HelpNow href="/portal/help" label={tShell("client.help")} />}
      footer={footer}
    >
      <SignInForm next={safePath(callbackUrl)} problem={problem} csrfToken={csrfToken} />
      {people.length > 0 && <DemoSignIn people={people} />}
    </PublicShell>
  );
}

/** next-auth's cookie holds the token and its proof; a browser without scripts sends the token along in the form. */
async function csrfTokenOfVisitor(): Promise<string | null> {
  const jar = await cookies();
  const cookie = jar.get("__Host-proven.csrf") ?? jar.get("proven.csrf");
  return cookie?.value.split("|")[0] ?? null;
}
