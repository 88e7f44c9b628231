import { BookOpen, Building2, ShieldCheck, UsersRound } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge } from "#components/badge.tsx";
import { ForgetPages } from "#components/forget-pages.tsx";
import type { NavItem } from "#components/shell/nav-item.ts";
import { OrganisationShell } from "#components/shell/organisation-shell.tsx";
import { TextLink } from "#components/text-link.tsx";
import { SignOutButton } from "#features/account/components/sign-out-button.tsx";
import { FrameTexts } from "#messages/texts.tsx";
import { ApiProvider } from "#trpc/client.tsx";
import { load } from "#trpc/page.ts";

export default async function OrganisationLayout({ children }: LayoutProps<"/">) {
  const [t, { acting }] = await Promise.all([getTranslations(), load((call) => call.account.here())]);
  const roles = acting?.as === "member" ? acting.roles : [];
  const places: (NavItem | false)[] = [
    (roles.includes("owner") || roles.includes("programme_lead")) && {
      href: "/organisation",
      label: t("organisation.nav.overview"),
      icon: <Building2 />,
    },
    roles.includes("supervisor") && {
      href: "/supervision",
      label: t("organisation.nav.supervision"),
      icon: <ShieldCheck />,
    },
    roles.includes("coach") && { href: "/caseload", label: t("organisation.nav.caseload"), icon: <UsersRound /> },
    acting?.as === "member" && { href: "/guide", label: t("shell.coach.guide"), icon: <BookOpen /> },
  ];
  return (
    <FrameTexts areas={["account", "crisis", "organisation", "safety", "scales"]}>
      <ApiProvider>
        <ForgetPages />
        <OrganisationShell
          home="/"
          nav={places.filter((place) => place !== false)}
          organisation={acting?.organisationName ?? ""}
          account={
            <>
              <TextLink href="/account" quiet>
                {t("organisation.nav.account")}
              </TextLink>
              <SignOutButton variant="quiet" size="small" />
            </>
          }
          demo={acting?.demo && <Badge tone="demo">{t("shell.demo")}</Badge>}
        >
          {children}
        </OrganisationShell>
      </ApiProvider>
    </FrameTexts>
  );
}
