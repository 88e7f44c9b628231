"use client";

import type { AbstractIntlMessages } from "next-intl";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";

type NoticesProps = { locale: string; texts: AbstractIntlMessages };

/** What the interactive parts share: the page's language and the place for notices. */
export function Providers({ children, ...notices }: NoticesProps & { children: ReactNode }) {
  return (
    <I18nProvider locale={notices.locale}>
      {children}
      <NoticesLater {...notices} />
    </I18nProvider>
  );
}

/** Notices come only after somebody has done something: the place for them need not be there for the first picture. */
function NoticesLater(props: NoticesProps) {
  const [Notices, setNotices] = useState<ComponentType<NoticesProps> | null>(null);
  useEffect(() => {
    void import("./toast-region.tsx").then(({ ToastRegion }) => setNotices(() => ToastRegion));
  }, []);
  return Notices && <Notices {...props} />;
}
