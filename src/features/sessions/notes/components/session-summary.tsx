"use client";

import { useTranslations } from "next-intl";
import { KeptTextArea } from "#components/kept-text-area.tsx";
import { useTRPCClient } from "#trpc/client.tsx";
import { saveAnswerFrom } from "#trpc/kept.ts";
import { type KeptWords, limits, type Shared } from "../schema.ts";
import { SummarySharing } from "./summary-sharing.tsx";

type SessionSummaryProps = {
  sessionId: string;
  summary: KeptWords;
  shared: Shared;
  person: string;
  clientName: string;
  timeZone: string;
};

/** The summary: a draft that only the coach sees, until they share what stands there. */
export function SessionSummary({ sessionId, summary, person, ...sharing }: SessionSummaryProps) {
  const t = useTranslations("sessions.summary");
  const client = useTRPCClient();
  return (
    <KeptTextArea
      label={t("label")}
      description={t("draft", { clientName: sharing.clientName })}
      rows={6}
      maxLength={limits.summary}
      place={`session-summary/${sessionId}`}
      person={person}
      start={summary}
      save={(words) => saveAnswerFrom(() => client.sessions.saveSummary.mutate({ sessionId, ...words }))}
    >
      {(kept) => <SummarySharing {...{ sessionId, kept, ...sharing }} />}
    </KeptTextArea>
  );
}
