"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "#components/confirm-dialog.tsx";

type UnsentWarningProps = { count: number; onStay: () => void; onLeave: () => Promise<void> };

/** Asks once before somebody signs out with something that only this device has. */
export function UnsentWarning({ count, onStay, onLeave }: UnsentWarningProps) {
  const t = useTranslations("account.unsent");
  return (
    <ConfirmDialog
      open
      onOpenChange={onStay}
      title={t("title")}
      confirmLabel={t("leave")}
      cancelLabel={t("stay")}
      onConfirm={onLeave}
    >
      {t("body", { count })}
    </ConfirmDialog>
  );
}
