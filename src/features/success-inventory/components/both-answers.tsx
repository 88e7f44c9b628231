"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { OwnWords } from "#components/own-words.tsx";
import type { Entry as Deed } from "#lib/outbox.ts";
import { newId } from "#lib/uuid.ts";
import { useOutbox } from "#trpc/outbox.tsx";
import { answerInput } from "../schema.ts";

const ANSWER = "inventory.answer";

/**
 * Two answers to one question that are too long to stand together: the other one, and the choice. What else was written
 * in the inventory on this device goes on by itself afterwards.
 */
export function BothAnswers({ entries }: { entries: readonly Deed[] }) {
  const t = useTranslations("inventory.both");
  const { add, takeBack } = useOutbox();
  const [isChoosing, setIsChoosing] = useState(false);
  const held = entries.find(({ state, deed }) => state === "refused" && deed.kind === ANSWER);
  const mine = answerInput.safeParse(held?.deed.input).data;
  if (!held || !mine || typeof held.current !== "string") return null;
  const { id, chain, subject, title, current: theirs } = held;

  async function keep(which: "mine" | "theirs") {
    setIsChoosing(true);
    // Whoever writes on top of what stands there replaces it, which is what was just chosen.
    const input = { ...mine, operationId: newId(), before: theirs };
    if (which === "mine") await add({ chain, subject, title }, { kind: ANSWER, input });
    await takeBack(id);
  }

  return (
    <div className="flex w-full flex-col gap-4">
      <div className="flex flex-col gap-2">
        <p className="font-semibold">{t("theirs")}</p>
        <OwnWords>{theirs}</OwnWords>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button size="large" pending={isChoosing} onPress={() => keep("mine")}>
          {t("keepMine")}
        </Button>
        <Button size="large" disabled={isChoosing} onPress={() => keep("theirs")}>
          {t("keepTheirs")}
        </Button>
      </div>
    </div>
  );
}
