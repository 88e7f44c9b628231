import "@fontsource-variable/figtree/wght.css";
import "@fontsource-variable/newsreader/wght.css";
import "./globals.css";

import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { parseTheme, THEME_COOKIE } from "#components/theme.ts";
import { ToastRegion } from "#components/toast.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: t("product"), template: `%s · ${t("product")}` },
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
    // Nothing here is for search engines, and no address may leave with a click.
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#171b22" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Scripts carry the nonce of their own request, so no page may be rendered ahead of one.
  await connection();
  const [t, locale, jar] = await Promise.all([getTranslations("common"), getLocale(), cookies()]);
  return (
    <html lang={locale} data-theme={parseTheme(jar.get(THEME_COOKIE)?.value)} suppressHydrationWarning>
      <body>
        {children}
        <ToastRegion name={t("notifications")} undo={t("undo")} />
      </body>
    </html>
  );
}
