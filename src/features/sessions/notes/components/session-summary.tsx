"use client";

import { useMutation } from "@tanstack/react-query";
import { UsersRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { KeptTextArea } from "#components/kept-text-area.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { useTRPC, useTRPCClient } from "#trpc/client.tsx";
import { saveAnswerFrom } from "#trpc/kept.ts";
import { SessionFailure } from "../../components/session-failure.tsx";
import { type KeptWords, limits, type Shared } from "../schema.ts";

type SessionSummaryProps = {
  sessionId: string;
  summary: KeptWords;
  shared: Shared;
  person: string;
  clientName: string;
  timeZone: string;
};

/** The summary: a draft that only the coach sees, until they share what stands there. */
export function SessionSummary({ sessionId, summary, shared, person, clientName, timeZone }: SessionSummaryProps) {
  const t = useTranslations("sessions.summary");
  const format = useFormatter();
  const router = useRouter();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const latest = useRef(summary.version);
  const settled = { onSettled: () => router.refresh() };
  const share = useMutation(
    trpc.sessions.share.mutationOptions({ ...settled, onSuccess: () => toastDone(t("sharedNow", { clientName })) }),
  );
  const unshare = useMutation(
    trpc.sessions.unshare.mutationOptions({
      ...settled,
      onSuccess: () => toastUndo(t("takenBack"), () => share.mutate({ sessionId, summaryVersion: latest.current })),
    }),
  );

  return (
    <div className="flex flex-col gap-6">
      <KeptTextArea
        label={t("label")}
        description={t("draft", { clientName })}
        rows={6}
        maxLength={limits.summary}
        place={`session-summary/${sessionId}`}
        person={person}
        start={summary}
        save={(words) =>
          saveAnswerFrom(async () => {
            const kept = await client.sessions.saveSummary.mutate({ sessionId, ...words });
            latest.current = kept.version;
            return kept;
          })
        }
      >
        {({ flush, status }) => (
          <div>
            <Button
              variant="primary"
              disabled={status === "conflict"}
              pending={share.isPending}
              onPress={async () => {
                // Only what the server has can be shared; otherwise the field itself says what is wrong.
                if ((await flush()) === "saved") share.mutate({ sessionId, summaryVersion: latest.current });
              }}
            >
              {t(shared ? "shareAgain" : "share", { clientName })}
            </Button>
          </div>
        )}
      </KeptTextArea>
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
