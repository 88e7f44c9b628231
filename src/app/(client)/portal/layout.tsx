import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { load } from "#trpc/page.ts";
import { PortalShell } from "./portal-shell.tsx";

/** What makes the portal an app that can be put on a phone's home screen. */
export const metadata: Metadata = {
  manifest: "/manifest.webmanifest",
  icons: {
    icon: { url: "/icon.svg", type: "image/svg+xml" },
    apple: { url: "/icons/apple-180.png", sizes: "180x180" },
  },
  appleWebApp: { capable: true, title: "Proven", statusBarStyle: "default" },
};

export default async function PortalLayout({ children }: LayoutProps<"/portal">) {
  const { userId, acting } = await load((call) => call.account.here());
  if (acting?.as !== "client") redirect("/");
  return <PortalShell {...{ userId, acting }}>{children}</PortalShell>;
}
