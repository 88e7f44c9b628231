"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { OwnWords } from "#components/own-words.tsx";
import type { Entry } from "#lib/outbox.ts";
import { newId } from "#lib/uuid.ts";
import { useOutbox } from "#trpc/outbox.tsx";
import { attempt, type Reflection, reflection } from "../../attempts/schema.ts";
import { ladderEntries } from "../schema.ts";
import { bothReflections } from "./merging.ts";

/**
 * How a try went, told on two devices. What came first stays on record, as it does for every try; what was written here
 * goes beside it.
 */
export function AddToTry({ entries }: { entries: readonly Entry[] }) {
  const t = useTranslations("ladder.offline");
  const { add, drop } = useOutbox();
  const [isChoosing, setIsChoosing] = useState(false);
  const told = ladderEntries(entries).find(({ state, deed }) => state === "refused" && deed.kind === "ladder.outcome");
  const kept = attempt.safeParse(told?.current).data;
  const mine = ladderEntries(entries).flatMap(({ deed }) =>
    deed.kind === "ladder.forecast" ? [] : (deed.input.reflection ?? []),
  );
  const written = mine.at(-1);
  if (!told || !kept) return null;
  const { chain, subject, title } = told;
  const theirs = kept.reflection ?? reflection.parse({});
  const both = written && bothReflections(theirs, written);

  async function keep(words: Reflection | null) {
    setIsChoosing(true);
    const operationId = newId();
    if (words) {
      const input = { operationId, attemptId: kept?.id, reflection: words };
      await add({ chain: operationId, subject, title }, { kind: "ladder.reflection", input });
    }
    await drop(chain);
  }

  return (
    <div className="flex w-full flex-col gap-4">
      <div className="flex flex-col gap-2">
        <p className="font-semibold">{t("onRecord", { outcome: kept.outcome ?? "none" })}</p>
        {Object.values(theirs).map((words) => words !== "" && <OwnWords key={words}>{words}</OwnWords>)}
      </div>
      <div className="flex flex-wrap gap-3">
        {both && (
          <Button size="large" variant="primary" pending={isChoosing} onPress={() => keep(both)}>
            {t("addWords")}
          </Button>
        )}
        <Button size="large" disabled={isChoosing} onPress={() => keep(null)}>
          {t("leaveRecord")}
        </Button>
      </div>
    </div>
  );
}
