"use client";

import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import type { NoticesProps } from "./notices.ts";
import { ToastRegion } from "./toast.tsx";

/** What the interactive parts share: the page's language and the place for notices. */
export function Providers({ children, ...notices }: NoticesProps & { children: ReactNode }) {
  return (
    <I18nProvider locale={notices.locale}>
      {children}
      <ToastRegion {...notices} />
    </I18nProvider>
  );
}
