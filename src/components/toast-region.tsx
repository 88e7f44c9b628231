"use client";

import { type AbstractIntlMessages, NextIntlClientProvider, useTranslations } from "next-intl";
import { Toaster } from "sonner";

/**
 * Where notices appear; mounted once by the root layout. In the corner across from where dialogs have their buttons,
 * and on phones above them.
 */
export function ToastRegion({ locale, texts }: { locale: string; texts: AbstractIntlMessages }) {
  return (
    <NextIntlClientProvider locale={locale} messages={texts} timeZone="UTC">
      <Region />
    </NextIntlClientProvider>
  );
}

function Region() {
  const t = useTranslations("common");
  return (
    <Toaster
      position="bottom-right"
      containerAriaLabel={t("notifications")}
      offset={24}
      mobileOffset={{ bottom: "calc(5.5rem + env(safe-area-inset-bottom))", left: 16, right: 16 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-3 rounded-surface bg-ink px-4 py-3 font-sans text-body text-paper shadow-float sm:w-96",
          content: "min-w-0 flex-1",
          description: "text-note opacity-80",
        },
      }}
    />
  );
}
