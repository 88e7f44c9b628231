"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { SaveFailure } from "../../components/save-failure.tsx";
import type { OfferInput } from "../schema.ts";

/** The coach shows a draft to the client, as it was saved last. */
export function OfferLadder({ ladderId, version, clientName }: OfferInput & { clientName: string }) {
  const t = useTranslations("ladder.offer");
  const router = useRouter();
  const offer = useMutation(
    useTRPC().ladders.offer.mutationOptions({
      onSuccess: () => toastDone(t("done", { name: clientName })),
      onSettled: (_, error) => {
        if (!error || refusalFrom(error)?.code === "conflict") router.refresh();
      },
    }),
  );
  return (
    <Callout
      tone="accent"
      className="mb-4"
      actions={
        <Button variant="primary" pending={offer.isPending} onPress={() => offer.mutate({ ladderId, version })}>
          {t("action", { name: clientName })}
        </Button>
      }
    >
      <p>{t("hint", { name: clientName })}</p>
      <SaveFailure error={offer.error} />
    </Callout>
  );
}
