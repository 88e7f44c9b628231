import { redirect } from "next/navigation";
import { load } from "#trpc/page.ts";
import { PortalShell } from "./portal-shell.tsx";

export default async function PortalLayout({ children }: LayoutProps<"/portal">) {
  const { userId, acting } = await load((call) => call.account.here());
  if (acting?.as !== "client") redirect("/");
  return <PortalShell {...{ userId, acting }}>{children}</PortalShell>;
}
