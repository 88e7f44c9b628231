"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, type ButtonProps } from "#components/button.tsx";
import { ConfirmDialog } from "#components/confirm-dialog.tsx";
import { toastDone } from "#components/toast.tsx";
import { clearDevice, countOnDevice } from "#lib/device-store.ts";
import { forgetDrafts } from "#lib/draft.ts";
import { forgetPages } from "#lib/offline-pages.ts";
import { authRequest } from "./auth-request.ts";

type SignOutButtonProps = Pick<ButtonProps, "variant" | "size" | "wide" | "className"> & {
  /** Whose unsent words go with them. Left out, none do: they wait, out of sight, for their owner. */
  userId?: string;
};

/**
 * Ends every session of the person and leads to the sign-in page. What lies on this device goes with it: pages kept for
 * offline, drafts, and, after a warning and a choice, what was done offline and not sent. What somebody else has not
 * sent from this device stays theirs.
 */
export function SignOutButton({ userId, ...look }: SignOutButtonProps) {
  const t = useTranslations("account");
  const [pending, setPending] = useState(false);
  const [unsent, setUnsent] = useState(0);

  async function warnOrSignOut() {
    setPending(true);
    const count = await countOnDevice(userId).catch(() => 0);
    if (count === 0) return signOut();
    setPending(false);
    setUnsent(count);
  }

  async function signOut() {
    setPending(true);
    const answer = await authRequest("signout", {});
    if ("url" in answer) {
      sessionStorage.clear();
      forgetDrafts();
      if (userId) await clearDevice(userId).catch(() => undefined);
      await forgetPages();
      return window.location.assign(answer.url);
    }
    setPending(false);
    toastDone(answer.problem === "unreachable" ? t("unreachable") : t(`signIn.problem.${answer.problem}`));
  }

  return (
    <>
      <Button {...look} pending={pending} onPress={warnOrSignOut}>
        {t("account.signOut")}
      </Button>
      <ConfirmDialog
        open={unsent > 0}
        onOpenChange={() => setUnsent(0)}
        title={t("unsent.title")}
        tone={userId ? "danger" : "primary"}
        confirmLabel={t(userId ? "unsent.delete" : "unsent.leave")}
        cancelLabel={t("unsent.stay")}
        onConfirm={signOut}
      >
        {t(userId ? "unsent.own" : "unsent.body", { count: unsent })}
      </ConfirmDialog>
    </>
  );
}
