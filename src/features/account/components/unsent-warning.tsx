"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "#components/confirm-dialog.tsx";

type UnsentWarningProps = {
  /** Whether it is of whoever leaves, and goes with them. */
  own: boolean;
  count: number;
  onStay: () => void;
  onLeave: () => Promise<void>;
};

/** Asks once before somebody signs out with something that only this device has. */
export function UnsentWarning({ own, count, onStay, onLeave }: UnsentWarningProps) {
  const t = useTranslations("account.unsent");
  return (
    <ConfirmDialog
      open
      onOpenChange={onStay}
      title={t("title")}
      tone={own ? "danger" : "primary"}
      confirmLabel={t(own ? "delete" : "leave")}
      cancelLabel={t("stay")}
      onConfirm={onLeave}
    >
      {t(own ? "own" : "body", { count })}
    </ConfirmDialog>
  );
}
