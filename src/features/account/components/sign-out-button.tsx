"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, type ButtonProps } from "#components/button.tsx";
import { ConfirmDialog } from "#components/confirm-dialog.tsx";
import { toastDone } from "#components/toast.tsx";
import { countOnDevice } from "#lib/device-store.ts";
import { countDrafts } from "#lib/draft-store.ts";
import { forgetPages } from "#lib/offline-pages.ts";
import { authRequest } from "./auth-request.ts";

/**
 * Ends every session of the person and leads to the sign-in page. Pages kept for offline leave the device; what was done
 * offline and not sent stays, after a warning.
 */
export function SignOutButton(look: Pick<ButtonProps, "variant" | "size" | "wide" | "className">) {
  const t = useTranslations("account");
  const [pending, setPending] = useState(false);
  const [unsent, setUnsent] = useState(0);

  async function warnOrSignOut() {
    setPending(true);
    const counts = await Promise.all([countOnDevice(), countDrafts()].map((count) => count.catch(() => 0)));
    const count = counts.reduce((sum, waiting) => sum + waiting, 0);
    if (count === 0) return signOut();
    setPending(false);
    setUnsent(count);
  }

  async function signOut() {
    setPending(true);
    const answer = await authRequest("signout", {});
    if ("url" in answer) {
      sessionStorage.clear();
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
        confirmLabel={t("unsent.leave")}
        cancelLabel={t("unsent.stay")}
        onConfirm={signOut}
      >
        {t("unsent.body", { count: unsent })}
      </ConfirmDialog>
    </>
  );
}
