"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, type ButtonProps } from "#components/button.tsx";
import { toastDone } from "#components/toast.tsx";
import { countOnDevice } from "#lib/device-store.ts";
import { countDrafts } from "#lib/draft-store.ts";
import { forgetPages } from "#lib/offline-pages.ts";
import type { AuthAnswer } from "./auth-request.ts";

const loadWarning = () => import("./unsent-warning.tsx");
// Few people ever see it; without a connection nobody could sign out anyway.
const UnsentWarning = dynamic(() => loadWarning().then((module) => module.UnsentWarning), { ssr: false });

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
    const isHere = await loadWarning().then(
      () => true,
      () => false,
    );
    setPending(false);
    if (isHere) setUnsent(count);
    else toastDone(t("unreachable"));
  }

  async function signOut() {
    setPending(true);
    const answer = await leave();
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
      {unsent > 0 && <UnsentWarning count={unsent} onStay={() => setUnsent(0)} onLeave={signOut} />}
    </>
  );
}

/** Fetched when it is wanted; without a connection there is no way out either. */
async function leave(): Promise<AuthAnswer> {
  try {
    const { authRequest } = await import("./auth-request.ts");
    return await authRequest("signout", {});
  } catch {
    return { problem: "unreachable" };
  }
}
