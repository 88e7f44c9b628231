import { House, Plus, Settings, Sprout, TrendingUp } from "lucide-react";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Badge } from "#components/badge.tsx";
import { ClientShell } from "#components/shell/client-shell.tsx";
import { HelpNow } from "#components/shell/help-now.tsx";
import type { NavItem } from "#components/shell/nav-item.ts";
import { OutboxProvider } from "#features/challenge-ladder/offline/components/outbox.tsx";
import { OutboxNote } from "#features/challenge-ladder/offline/components/outbox-note.tsx";
import { Texts } from "#messages/texts.tsx";
import { ApiProvider } from "#trpc/client.tsx";
import { load } from "#trpc/page.ts";

export default async function PortalLayout({ children }: LayoutProps<"/portal">) {
  const [t, { userId, acting }] = await Promise.all([getTranslations("shell"), load((call) => call.account.me())]);
  if (acting?.as !== "client") redirect("/");
  const person = `${userId}.${acting.organisationId}`;
  const nav: NavItem[] = [
    { href: "/portal", label: t("client.home"), icon: <House />, exact: true },
    { href: "/portal/wins", label: t("client.evidence"), icon: <Sprout /> },
    { href: "/portal/ladder", label: t("client.ladder"), icon: <TrendingUp /> },
    { href: "/portal/settings", label: t("client.settings"), icon: <Settings /> },
  ];
  return (
    <Texts areas={["account", "consent", "efficacy", "journal", "ladder", "practice", "preliminary", "safety"]}>
      <ApiProvider>
        <ClientShell
          home="/portal"
          nav={nav}
          primary={{ href: "/portal/win", label: t("client.win"), icon: <Plus /> }}
          help={<HelpNow href="/portal/help" label={t("client.help")} />}
          demo={acting?.demo && <Badge tone="demo">{t("demo")}</Badge>}
        >
          {/* The service worker reads here whose page it is. */}
          <div data-pages-of={person}>
            <OutboxProvider person={person}>
              <OutboxNote />
              {children}
            </OutboxProvider>
          </div>
        </ClientShell>
      </ApiProvider>
    </Texts>
  );
}
