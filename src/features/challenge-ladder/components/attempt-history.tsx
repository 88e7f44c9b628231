"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { useOutbox } from "#trpc/outbox.tsx";
import { withEntries } from "../offline/series.ts";
import type { TriedRung } from "../series.ts";
import { AttemptLine } from "./attempt-line.tsx";
import { ReflectionForm } from "./reflection-form.tsx";

type AttemptHistoryProps = { rung: TriedRung & { id: string }; reflectionsShared: boolean };

/** What the client has tried on a rung, with room for words that come later. */
export function AttemptHistory({ rung, reflectionsShared }: AttemptHistoryProps) {
  const t = useTranslations("ladder");
  const router = useRouter();
  const [writing, setWriting] = useState<string | null>(null);
  const { entries } = useOutbox();
  const finished = withEntries(rung.attempts, entries, rung.id).filter(({ outcome }) => outcome !== null);
  if (finished.length === 0) return <p className="text-muted">{t("rung.noHistory")}</p>;

  function done() {
    setWriting(null);
    if (navigator.onLine) router.refresh();
  }

  return (
    <ol>
      {finished.map((attempt) => (
        <AttemptLine
          key={attempt.id}
          attempt={writing === attempt.id ? { ...attempt, reflection: null } : attempt}
          rung={rung}
          reader="client"
          action={
            writing === attempt.id ? (
              <ReflectionForm attempt={attempt} rung={rung} shared={reflectionsShared} onDone={done} />
            ) : (
              <Button variant="quiet" className="-ml-4 min-h-11 self-start" onPress={() => setWriting(attempt.id)}>
                {t(attempt.reflection ? "reflection.change" : "reflection.add")}
              </Button>
            )
          }
        />
      ))}
    </ol>
  );
}
