"use client";

import { useMutation } from "@tanstack/react-query";
import { UsersRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import type { Kept, KeptState } from "#lib/kept-words.ts";
import { useTRPC } from "#trpc/client.tsx";
import { currentIn } from "#trpc/kept.ts";
import { SessionFailure } from "../../components/session-failure.tsx";
import type { Shared } from "../schema.ts";

type SummarySharingProps = {
  sessionId: string;
  kept: {
    sent: () => Promise<number | null>;
    see: (current: Kept) => Promise<void>;
    status: KeptState["status"];
  };
  shared: Shared;
  clientName: string;
  timeZone: string;
};

/** Shares the summary as it stands in the field above, and shows what the client can read. */
export function SummarySharing({ sessionId, kept, shared, clientName, timeZone }: SummarySharingProps) {
  const t = useTranslations("sessions.summary");
  const format = useFormatter();
  const router = useRouter();
  const trpc = useTRPC();
  const settled = { onSettled: () => router.refresh() };
  const share = useMutation(
    trpc.sessions.share.mutationOptions({
      ...settled,
      onSuccess: () => toastDone(t("sharedNow", { clientName })),
      onError: (error) => {
        // What was written elsewhere comes into the field, to be read before it is shared.
        const current = currentIn(error);
        if (current) void kept.see(current);
      },
    }),
  );
  const unshare = useMutation(
    trpc.sessions.unshare.mutationOptions({
      ...settled,
      onSuccess: () => toastUndo(t("takenBack"), () => void shareNow()),
    }),
  );

  /** Only what the server has can be shared; otherwise the field itself says what is wrong. */
  async function shareNow() {
    const summaryVersion = await kept.sent();
    if (summaryVersion !== null) share.mutate({ sessionId, summaryVersion });
  }

  return (
    <div className="flex flex-col gap-6">
      <div>
        <Button
          variant="primary"
          disabled={kept.status === "conflict"}
          pending={share.isPending}
          onPress={() => void shareNow()}
        >
          {t(shared ? "shareAgain" : "share", { clientName })}
        </Button>
      </div>
      <SessionFailure error={share.error ?? unshare.error} />
      {shared && (
        <Callout
          tone="info"
          title={
            <span className="inline-flex items-center gap-2">
              <UsersRound aria-hidden="true" className="size-4.5" />
              {t("sharedTitle", {
                clientName,
                when: format.dateTime(new Date(shared.at), { dateStyle: "medium", timeStyle: "short", timeZone }),
              })}
            </span>
          }
          actions={
            <Button size="small" pending={unshare.isPending} onPress={() => unshare.mutate({ sessionId })}>
              {t("takeBack")}
            </Button>
          }
        >
          <p className="font-serif break-words whitespace-pre-line">{shared.text}</p>
        </Callout>
      )}
    </div>
  );
}
