"use client";

import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { ConfirmDialog } from "#components/confirm-dialog.tsx";
import { TextField } from "#components/text-field.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { SessionFailure } from "../../components/session-failure.tsx";

type CalendarFeedProps = { openedAt: string | null; timeZone: string };

/** The secret address at which the coach's own calendar program reads their sessions. */
export function CalendarFeed({ openedAt, timeZone }: CalendarFeedProps) {
  const t = useTranslations("sessions.calendar");
  const format = useFormatter();
  const trpc = useTRPC();
  const [since, setSince] = useState(openedAt);
  const [address, setAddress] = useState<string | null>(null);
  const open = useMutation(
    trpc.sessions.openFeed.mutationOptions({
      onSuccess: (made) => {
        setSince(made.openedAt);
        setAddress(made.address);
      },
    }),
  );
  const close = useMutation(
    trpc.sessions.closeFeed.mutationOptions({
      onSuccess: () => {
        setSince(null);
        setAddress(null);
        toastDone(t("closed"));
      },
    }),
  );

  async function copy(text: string) {
    await navigator.clipboard.writeText(text).then(
      () => toastDone(t("copied")),
      () => toastDone(t("copyByHand")),
    );
  }

  return (
    <div className="flex max-w-text flex-col gap-4">
      {address && (
        <Callout tone="accent" announce title={t("onceTitle")}>
          <p>{t("once")}</p>
          <div className="mt-3 flex flex-wrap items-end gap-3">
            <TextField
              label={t("address")}
              className="min-w-56 flex-1"
              readOnly
              value={address}
              onFocus={(event) => event.target.select()}
            />
            <Button onPress={() => void copy(address)}>{t("copy")}</Button>
          </div>
        </Callout>
      )}
      {since && !address && (
        <p>
          {t("since", { when: format.dateTime(new Date(since), { dateStyle: "long", timeStyle: "short", timeZone }) })}
        </p>
      )}
      <SessionFailure error={open.error ?? close.error} />
      <div className="flex flex-wrap gap-3">
        {since ? (
          <>
            <ConfirmDialog
              title={t("renewTitle")}
              confirmLabel={t("renew")}
              onConfirm={() => open.mutateAsync().then(() => undefined)}
              trigger={<Button>{t("renew")}</Button>}
            >
              {t("renewBody")}
            </ConfirmDialog>
            <ConfirmDialog
              title={t("closeTitle")}
              confirmLabel={t("close")}
              tone="danger"
              onConfirm={() => close.mutateAsync().then(() => undefined)}
              trigger={<Button variant="quiet">{t("close")}</Button>}
            >
              {t("closeBody")}
            </ConfirmDialog>
          </>
        ) : (
          <Button pending={open.isPending} onPress={() => open.mutate()}>
            {t("open")}
          </Button>
        )}
      </div>
    </div>
  );
}
