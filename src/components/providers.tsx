"use client";

import { useLocale } from "next-intl";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";

/** What the interactive parts share: the page's language and the place for notices. */
export function Providers({ children }: { children: ReactNode }) {
  const locale = useLocale();
  return (
    <I18nProvider locale={locale}>
      {children}
      <NoticesLater />
    </I18nProvider>
  );
}

/** Notices come only after somebody has done something: the place for them need not be there for the first picture. */
function NoticesLater() {
  const [Region, setRegion] = useState<ComponentType | null>(null);
  useEffect(() => {
    void import("./toast-region.tsx").then(({ ToastRegion }) => setRegion(() => ToastRegion));
  }, []);
  return Region && <Region />;
}
