"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { useTRPC } from "#trpc/client.tsx";

const never = () => () => undefined;

/** What the link in a reminder opens: one press, no signing in. Looking at it changes nothing. */
export function StopReminders() {
  const t = useTranslations("reminders.stop");
  const token = useSyncExternalStore(
    never,
    () => window.location.hash.slice(1),
    () => undefined,
  );
  const stop = useMutation(useTRPC().reminders.stop.mutationOptions());
  if (token === "" || stop.data?.stopped === false) {
    return (
      <Callout
        tone="info"
        announce
        actions={<ButtonLink href="/portal/settings/reminders">{t("settings")}</ButtonLink>}
      >
        {t("incomplete")}
      </Callout>
    );
  }
  if (stop.data) {
    return (
      <Callout
        tone="accent"
        title={t("done")}
        announce
        actions={<ButtonLink href="/portal/settings/reminders">{t("settings")}</ButtonLink>}
      >
        {t("doneText")}
      </Callout>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      {stop.isError && (
        <Callout tone="attention" announce>
          {t("unsent")}
        </Callout>
      )}
      <Button
        variant="primary"
        size="large"
        wide
        disabled={!token}
        pending={stop.isPending}
        onPress={() => token && stop.mutate({ token })}
      >
        {t("submit")}
      </Button>
      <p className="text-note text-muted">{t("hint")}</p>
    </div>
  );
}
