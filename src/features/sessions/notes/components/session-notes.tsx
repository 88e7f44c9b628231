"use client";

import { LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import { KeptTextArea } from "#components/kept-text-area.tsx";
import { useTRPCClient } from "#trpc/client.tsx";
import { saveAnswerFrom } from "#trpc/kept.ts";
import { type KeptWords, limits } from "../schema.ts";

type SessionNotesProps = { sessionId: string; notes: KeptWords; person: string };

/** The coach's own notes, saved as they are typed; the client never reads them. */
export function SessionNotes({ sessionId, notes, person }: SessionNotesProps) {
  const t = useTranslations("sessions.notes");
  const client = useTRPCClient();
  return (
    <div className="border-l-3 border-edge pl-4 [&_textarea]:min-h-72">
      <KeptTextArea
        label={t("label")}
        description={
          <span className="inline-flex items-center gap-1.5">
            <LockKeyhole aria-hidden="true" className="size-3.5 shrink-0" />
            {t("private")}
          </span>
        }
        rows={14}
        maxLength={limits.notes}
        place={`session-notes/${sessionId}`}
        person={person}
        start={notes}
        save={(words) => saveAnswerFrom(() => client.sessions.saveNotes.mutate({ sessionId, ...words }))}
      />
    </div>
  );
}
