"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { FieldError } from "#components/field.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { useOutbox } from "#trpc/outbox.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { Entry } from "../schema.ts";

/** Takes an entry out of sight, with ten seconds to think again. One that only this device knows waits to be sent first. */
export function RemoveEntry({ entry }: { entry: Pick<Entry, "id"> }) {
  const t = useTranslations("journal");
  const api = useTRPC();
  const router = useRouter();
  const { keeps } = useOutbox();
  const restore = useMutation(
    api.journal.restore.mutationOptions({
      onSuccess: () => {
        toastDone(t("entry.restored"));
        router.refresh();
      },
    }),
  );
  const remove = useMutation(
    api.journal.remove.mutationOptions({
      onSuccess: () => {
        toastUndo(t("entry.removed"), () => restore.mutate({ id: entry.id }));
        router.push("/portal/wins");
        router.refresh();
      },
    }),
  );
  if (keeps(entry.id)) return null;
  return (
    <>
      <Button variant="quiet" size="large" pending={remove.isPending} onPress={() => remove.mutate({ id: entry.id })}>
        {t("entry.remove")}
      </Button>
      {remove.isError && (
        <FieldError>{refusalFrom(remove.error) ? remove.error.message : t("entry.notRemoved")}</FieldError>
      )}
    </>
  );
}
