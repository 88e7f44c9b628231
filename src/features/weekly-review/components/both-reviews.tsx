"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { OwnWords } from "#components/own-words.tsx";
import type { Entry as Deed } from "#lib/outbox.ts";
import { newId } from "#lib/uuid.ts";
import { useOutbox } from "#trpc/outbox.tsx";
import { review, SAVE_REVIEW, saveInput } from "../schema.ts";
import { bothReviews, type Written } from "./merging.ts";

/** A review that was written on two devices: what the other one says, and the choice. Nothing goes before it. */
export function BothReviews({ entries }: { entries: readonly Deed[] }) {
  const t = useTranslations("review.both");
  const { add, drop } = useOutbox();
  const [isChoosing, setIsChoosing] = useState(false);
  const held = entries.find(({ state, deed }) => state === "refused" && deed.kind === SAVE_REVIEW);
  const theirs = review.safeParse(held?.current).data;
  const mine = entries.flatMap(({ deed }) => saveInput.safeParse(deed.input).data ?? []).at(-1);
  if (!held || !theirs || !mine) return null;
  const { chain, title } = held;
  const both = bothReviews(theirs, mine);

  async function keep({ lastStep, reflection, nextStep }: Written) {
    setIsChoosing(true);
    const operationId = newId();
    const input = {
      ...{ operationId, week: theirs?.week, after: theirs?.revision, lastStep, reflection, nextStep },
      finished: (theirs?.finished ?? false) || (mine?.finished ?? false),
    };
    await add({ chain: operationId, subject: input.week ?? "", title }, { kind: SAVE_REVIEW, input });
    await drop(chain);
  }

  return (
    <div className="flex w-full flex-col gap-4">
      <div className="flex flex-col gap-2">
        <p className="font-semibold">{t("theirs")}</p>
        {[theirs.reflection, theirs.nextStep].map((words) => words !== "" && <OwnWords key={words}>{words}</OwnWords>)}
      </div>
      <div className="flex flex-wrap gap-3">
        {both && (
          <Button size="large" variant="primary" pending={isChoosing} onPress={() => keep(both)}>
            {t("keepBoth")}
          </Button>
        )}
        <Button size="large" disabled={isChoosing} onPress={() => keep(mine)}>
          {t("keepMine")}
        </Button>
        <Button size="large" disabled={isChoosing} onPress={() => keep(theirs)}>
          {t("keepTheirs")}
        </Button>
      </div>
    </div>
  );
}
