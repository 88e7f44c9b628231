import { House, Plus, Settings, Sprout, TrendingUp } from "lucide-react";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import type { ComponentType, ReactNode } from "react";
import { Badge } from "#components/badge.tsx";
import { Callout } from "#components/callout.tsx";
import { ClientShell } from "#components/shell/client-shell.tsx";
import { HelpNow } from "#components/shell/help-now.tsx";
import type { NavItem } from "#components/shell/nav-item.ts";
import { KeepHelp } from "#features/safety/crisis/components/keep-help.tsx";
import { isAlone } from "#trpc/server.ts";
import { NoConnection } from "./no-connection.tsx";
import { PortalFrame } from "./portal-frame.tsx";
import type { PortalReadyProps } from "./portal-ready.tsx";

type PortalShellProps = {
  userId: string;
  acting: { organisationId: string; demo: boolean };
  /** What goes around the page. Help brings `PortalReady` itself, so that its own markup names every file it needs offline. */
  frame?: ComponentType<PortalReadyProps>;
  children: ReactNode;
};

/** The frame of every page of a client's portal. */
export async function PortalShell({ userId, acting, frame: Frame = PortalFrame, children }: PortalShellProps) {
  const [t, tOffline, locale, timeZone, alone] = await Promise.all([
    getTranslations("shell"),
    getTranslations("offline.needed"),
    getLocale(),
    getTimeZone(),
    isAlone(),
  ]);
  const person = `${userId}.${acting.organisationId}`;
  const nav: NavItem[] = [
    { href: "/portal", label: t("client.home"), icon: <House />, exact: true },
    { href: "/portal/wins", label: t("client.evidence"), icon: <Sprout /> },
    { href: "/portal/ladder", label: t("client.ladder"), icon: <TrendingUp /> },
    { href: "/portal/settings", label: t("client.settings"), icon: <Settings /> },
  ];
  return (
    <ClientShell
      home="/portal"
      nav={nav}
      primary={{ href: "/portal/win", label: t("client.win"), icon: <Plus /> }}
      help={<HelpNow href="/portal/help" label={t("client.help")} />}
      demo={acting.demo && <Badge tone="demo">{t("demo")}</Badge>}
    >
      {/* The service worker reads here whose page it is. */}
      <div data-pages-of={person}>
        <KeepHelp />
        <NoConnection>
          <Callout tone="info" announce title={tOffline("title")} className="mb-6">
            {tOffline("text")}
          </Callout>
        </NoConnection>
        <Frame {...{ person, locale, timeZone, alone }}>{children}</Frame>
      </div>
    </ClientShell>
  );
}
