"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, type ButtonProps } from "#components/button.tsx";
import { toastDone } from "#components/toast.tsx";
import { clearDevice, countOnDevice } from "#lib/device-store.ts";
import { forgetDrafts } from "#lib/draft.ts";
import { clearDrafts, countDrafts } from "#lib/draft-store.ts";
import { forgetPages } from "#lib/offline-pages.ts";
import { endPush } from "#lib/push.ts";
import type { AuthAnswer } from "./auth-request.ts";

const loadWarning = () => import("./unsent-warning.tsx");
// Few people ever see it; without a connection nobody could sign out anyway.
const UnsentWarning = dynamic(() => loadWarning().then((module) => module.UnsentWarning), { ssr: false });

type SignOutButtonProps = Pick<ButtonProps, "variant" | "size" | "wide" | "className"> & {
  /** Whose unsent words go with them. Left out, none do: they wait, out of sight, for their owner. */
  userId?: string;
};

/**
 * Ends every session of the person and leads to the sign-in page. What lies on this device goes with it: pages kept for
 * offline, drafts, its address for reminders, and, after a warning and a choice, what was done offline and not sent. What somebody else has not
 * sent from this device stays theirs.
 */
export function SignOutButton({ userId, ...look }: SignOutButtonProps) {
  const t = useTranslations("account");
  const [pending, setPending] = useState(false);
  const [unsent, setUnsent] = useState(0);

  async function warnOrSignOut() {
    setPending(true);
    const count = await unsentOnDevice(userId);
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
      forgetDrafts();
      await endPush().catch(() => undefined);
      if (userId) await Promise.allSettled([clearDevice(userId), clearDrafts(userId)]);
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
      {unsent > 0 && (
        <UnsentWarning own={Boolean(userId)} count={unsent} onStay={() => setUnsent(0)} onLeave={signOut} />
      )}
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

/** What only this device has: deeds that wait to be sent, and words that no server has yet. */
async function unsentOnDevice(userId?: string): Promise<number> {
  const counts = await Promise.all([countOnDevice(userId), countDrafts(userId)].map((count) => count.catch(() => 0)));
  return counts.reduce((sum, waiting) => sum + waiting, 0);
}
