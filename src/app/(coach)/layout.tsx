import {
  BookOpen,
  Building2,
  CalendarDays,
  ChartLine,
  Handshake,
  Ruler,
  ShieldCheck,
  UserRoundPlus,
  UsersRound,
} from "lucide-react";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Badge } from "#components/badge.tsx";
import { CommandPalette } from "#components/command-palette.tsx";
import { ForgetPages } from "#components/forget-pages.tsx";
import { CoachShell } from "#components/shell/coach-shell.tsx";
import type { NavItem } from "#components/shell/nav-item.ts";
import { ShortcutsHelp } from "#components/shortcuts-help.tsx";
import { StaffAccount } from "#features/account/components/staff-account.tsx";
import { FrameTexts } from "#messages/texts.tsx";
import { ApiProvider } from "#trpc/client.tsx";
import { load } from "#trpc/page.ts";

export default async function CoachLayout({ children }: LayoutProps<"/">) {
  const [t, { name, acting }] = await Promise.all([getTranslations("shell"), load((call) => call.account.here())]);
  if (acting?.as !== "member") redirect("/");
  const { roles } = acting;
  const nav: NavItem[] = [
    ...(roles.includes("coach")
      ? [
          { href: "/caseload" as const, label: t("coach.caseload"), icon: <UsersRound /> },
          { href: "/sessions" as const, label: t("coach.sessions"), icon: <CalendarDays /> },
          { href: "/efficacy" as const, label: t("coach.change"), icon: <ChartLine /> },
          { href: "/scales" as const, label: t("coach.scales"), icon: <Ruler /> },
          { href: "/engagements" as const, label: t("coach.engagements"), icon: <Handshake /> },
          { href: "/clients/new" as const, label: t("coach.addClient"), icon: <UserRoundPlus /> },
        ]
      : []),
    ...(roles.includes("supervisor")
      ? [{ href: "/supervision" as const, label: t("coach.supervision"), icon: <ShieldCheck /> }]
      : []),
    { href: "/guide", label: t("coach.guide"), icon: <BookOpen /> },
    ...(roles.includes("owner")
      ? [{ href: "/organisation" as const, label: t("coach.organisation"), icon: <Building2 /> }]
      : []),
  ];
  const places = nav.map(({ href, label }) => ({ id: href, label, href }));
  return (
    <FrameTexts areas={["account"]}>
      <ApiProvider>
        <ForgetPages />
        <CoachShell
          home={roles.includes("coach") ? "/caseload" : "/"}
          nav={nav}
          organisation={acting?.organisationName ?? ""}
          person={{ name, detail: roles.map((role) => t(`coach.roles.${role}`)).join(", ") }}
          account={<StaffAccount />}
          search={<CommandPalette items={places} button="wide" />}
          searchCompact={<CommandPalette items={places} button="icon" />}
          demo={acting?.demo && <Badge tone="demo">{t("demo")}</Badge>}
        >
          {children}
          <ShortcutsHelp
            shortcuts={[
              { keys: "j", label: t("coach.nextClient") },
              { keys: "k", label: t("coach.previousClient") },
              { keys: "x", label: t("coach.tickClient") },
              { keys: "Enter", label: t("coach.openClient") },
              { keys: "/", label: t("coach.searchClients") },
            ]}
          />
        </CoachShell>
      </ApiProvider>
    </FrameTexts>
  );
}
