"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { useOutbox } from "#trpc/outbox.tsx";
import type { ScaleToRate } from "../../schema.ts";
import { PracticeItem } from "./practice-item.tsx";
import { RatingForm } from "./rating-form.tsx";

/** One occasion of rating: something to practise on the first time, every line, and nothing of the time before. */
export function RateScale({ scale }: { scale: ScaleToRate }) {
  const t = useTranslations("rating");
  const { entries, keeps } = useOutbox();
  const [practised, setPractised] = useState(scale.practiceItem === null);
  const [isDone, setIsDone] = useState(false);
  const mine = entries.filter(({ subject, deed }) => deed.kind === "efficacy.rate" && subject === scale.id);
  // Also right after it was sent, until the page knows; what was refused may be rated again.
  const isGiven = mine.some(({ state }) => state === "waiting");
  const isSent = !mine.some(({ id }) => keeps(id));

  if (isDone) {
    return (
      <div role="status">
        <Callout
          tone="accent"
          title={t("done")}
          actions={
            <>
              <ButtonLink href="/portal" size="large" variant="primary">
                {t("back")}
              </ButtonLink>
              <ButtonLink href="/portal/ratings" size="large">
                {t("see")}
              </ButtonLink>
            </>
          }
        >
          {t(isSent ? "doneText" : "doneOnDevice")}
        </Callout>
      </div>
    );
  }
  if (scale.ended || scale.ratedToday || isGiven) {
    return (
      <Callout
        tone="info"
        actions={
          <ButtonLink href="/portal/ratings" size="large">
            {t("see")}
          </ButtonLink>
        }
      >
        {t(scale.ended ? "ended" : "ratedToday")}
      </Callout>
    );
  }
  if (!practised && scale.practiceItem !== null) {
    return <PracticeItem item={scale.practiceItem} answers={scale.answers} onDone={() => setPractised(true)} />;
  }
  return <RatingForm scale={scale} onDone={() => setIsDone(true)} />;
}
