"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/button.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { watchForBegin } from "#lib/begin-watch.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { Frame, SessionState } from "../schema.ts";
import { SessionFailure } from "./session-failure.tsx";

type SessionOutcomeProps = {
  session: Frame;
  /** By the server's clock. */
  now: string;
};

/** Says what became of a session, with ten seconds to take it back, and any time later. */
export function SessionOutcome({ session, now }: SessionOutcomeProps) {
  const t = useTranslations("sessions.outcome");
  const begun = useBegun(session.startsAt, now);
  const router = useRouter();
  const trpc = useTRPC();
  const settled = { onSettled: () => router.refresh() };
  const reopen = useMutation(
    trpc.sessions.setState.mutationOptions({ ...settled, onSuccess: () => toastDone(t("reopened")) }),
  );
  const say = useMutation(
    trpc.sessions.setState.mutationOptions({
      ...settled,
      onSuccess: ({ id: sessionId, version, state, invited }) => {
        const undo = () => reopen.mutate({ sessionId, version, state: "planned" });
        toastUndo(t(`said.${state}`, { told: invited && state === "cancelled" ? "yes" : "no" }), undo);
      },
    }),
  );
  const to = (state: SessionState) => ({ sessionId: session.id, version: session.version, state });
  const isPending = (state: SessionState) => say.isPending && say.variables.state === state;

  if (session.state !== "planned") {
    return (
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <p>{t(`is.${session.state}`)}</p>
          <Button size="small" pending={reopen.isPending} onPress={() => reopen.mutate(to("planned"))}>
            {t("reopen")}
          </Button>
        </div>
        <SessionFailure error={reopen.error} />
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-3">
        {begun && (
          <>
            <Button variant="primary" pending={isPending("held")} onPress={() => say.mutate(to("held"))}>
              {t("held")}
            </Button>
            <Button pending={isPending("missed")} onPress={() => say.mutate(to("missed"))}>
              {t("missed")}
            </Button>
          </>
        )}
        <Button variant="quiet" pending={isPending("cancelled")} onPress={() => say.mutate(to("cancelled"))}>
          {t("cancelled")}
        </Button>
      </div>
      {!begun && <p className="text-note text-muted">{t("notYet")}</p>}
      <SessionFailure error={say.error} />
    </div>
  );
}

/** Whether a session has begun, also in a page that was opened before and lies open. */
function useBegun(startsAt: string, now: string): boolean {
  const [seen, setSeen] = useState<string | null>(null);
  useEffect(() => watchForBegin(startsAt, now, () => setSeen(startsAt)), [startsAt, now]);
  return startsAt <= now || seen === startsAt;
}
