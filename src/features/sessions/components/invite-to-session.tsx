"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Frame } from "../schema.ts";
import { SessionFailure } from "./session-failure.tsx";

/** Sends the client an invitation for their calendar, once. */
export function InviteToSession({ session }: { session: Frame }) {
  const t = useTranslations("sessions.outcome");
  const router = useRouter();
  const invite = useMutation(
    useTRPC().sessions.invite.mutationOptions({
      onSuccess: () => toastDone(t("invited")),
      onSettled: () => router.refresh(),
    }),
  );
  return (
    <>
      <Button
        size="small"
        pending={invite.isPending}
        onPress={() => invite.mutate({ sessionId: session.id, version: session.version })}
      >
        {t("invite")}
      </Button>
      <SessionFailure error={invite.error} />
    </>
  );
}
