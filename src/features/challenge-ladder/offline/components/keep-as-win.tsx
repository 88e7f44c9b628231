"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { toastDone } from "#components/toast.tsx";
import { dayIn } from "#lib/day.ts";
import type { Entry } from "#lib/outbox.ts";
import { useTRPC } from "#trpc/client.tsx";
import { useOutbox } from "#trpc/outbox.tsx";
import { ladderEntries } from "../schema.ts";

/** Lets a client keep a met rung that the server did not accept as a win of their own, words and all. */
export function KeepAsWin({ entries }: { entries: readonly Entry[] }) {
  const t = useTranslations("ladder.offline");
  const { drop, wordsIn } = useOutbox();
  const told = ladderEntries(entries).find(
    ({ deed }) => deed.kind === "ladder.outcome" && deed.input.outcome === "met",
  );
  const keep = useMutation(
    useTRPC().journal.logWin.mutationOptions({
      onSuccess: async () => {
        if (told) await drop(told.chain);
        toastDone(t("keptAsWin"));
      },
    }),
  );
  if (!told) return null;
  const { id: operationId, title, at } = told;

  function keepAsWin() {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    keep.mutate({
      operationId,
      what: [title, ...wordsIn(entries)].join("\n"),
      sharing: "private",
      occurredOn: dayIn(timeZone, new Date(at)),
    });
  }

  return (
    <>
      <Button size="large" pending={keep.isPending} onPress={keepAsWin}>
        {t("keepAsWin")}
      </Button>
      {keep.isError && <p role="alert">{t("winUnsent")}</p>}
    </>
  );
}
