"use client";

import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";

/** Takes a ladder out of the coach's and the client's way; the toast, or the list below, brings it back. */
export function PutAway({ ladderId, here }: { ladderId: string; here: Route }) {
  const t = useTranslations("ladder.offer");
  const router = useRouter();
  const archive = useArchiving();
  const putAway = () =>
    archive.mutate(
      { ladderId, archived: true },
      {
        onSuccess: () => {
          toastUndo(t("awayDone"), () => archive.mutate({ ladderId, archived: false }));
          router.replace(here);
        },
      },
    );
  return (
    <Button pending={archive.isPending} onPress={putAway}>
      {t("away")}
    </Button>
  );
}

/** Brings a ladder back as it was. */
export function BringBack({ ladderId, title }: { ladderId: string; title: string }) {
  const t = useTranslations("ladder.offer");
  const archive = useArchiving();
  return (
    <Button
      aria-label={t("backNamed", { title })}
      pending={archive.isPending}
      onPress={() => archive.mutate({ ladderId, archived: false })}
    >
      {t("back")}
    </Button>
  );
}

function useArchiving() {
  const t = useTranslations("ladder.offer");
  const router = useRouter();
  return useMutation(
    useTRPC().ladders.archive.mutationOptions({
      onSuccess: () => router.refresh(),
      onError: () => toastDone(t("failed")),
    }),
  );
}
