"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { progressionPolicy } from "#domain/ladder/policy.ts";
import { useOutbox } from "#trpc/outbox.tsx";
import { withEntries } from "../offline/series.ts";
import type { ClientRungView } from "../schema.ts";
import { openAttempt } from "../series.ts";
import { ForecastForm } from "./forecast-form.tsx";
import { OutcomeForm } from "./outcome-form.tsx";
import { PauseNote } from "./pause-note.tsx";
import { ReflectionForm } from "./reflection-form.tsx";

type TryRungProps = Pick<
  ClientRungView,
  "paused" | "open" | "position" | "reflectionsShared" | "rung" | "preparation"
> & {
  /** What comes above the offer of a new try. */
  before: ReactNode;
};

/** One try, step by step: forecast, outcome, reflection. Which step it is follows from what is kept, here or on the server. */
export function TryRung({ paused, open, position, reflectionsShared, rung, preparation, before }: TryRungProps) {
  const t = useTranslations("ladder");
  const router = useRouter();
  const { entries } = useOutbox();
  const [reflectingOn, setReflectingOn] = useState<string | null>(null);
  const attempts = withEntries(rung.attempts, entries, rung.id);
  const underWay = openAttempt(attempts);
  const told = attempts.find(({ id, outcome }) => id === reflectingOn && outcome !== null);

  if (told) {
    return (
      <div className="flex flex-col gap-5">
        <p role="status" className="font-serif text-head">
          {t(told.outcome === "met" ? "reflection.keptMet" : "reflection.keptMissed")}
        </p>
        {(told.distressAfter ?? 0) >= progressionPolicy.distressAfter && <Grounding />}
        <ReflectionForm
          attempt={told}
          rung={rung}
          shared={reflectionsShared}
          onDone={() => {
            setReflectingOn(null);
            if (navigator.onLine) router.refresh();
          }}
        />
      </div>
    );
  }
  if (paused) return <PauseNote />;
  if (underWay) {
    return (
      <div className="flex flex-col gap-5">
        <Callout tone="accent" title={t("outcome.locked", { forecast: underWay.forecast })}>
          {underWay.reflection?.focus ? (
            <p>{t("outcome.focus", { focus: underWay.reflection.focus })}</p>
          ) : (
            t("outcome.come")
          )}
        </Callout>
        <OutcomeForm key={underWay.id} attempt={underWay} rung={rung} onKept={() => setReflectingOn(underWay.id)} />
      </div>
    );
  }
  if (position === null) return <Callout>{t("rung.closed")}</Callout>;
  if (!open) {
    return (
      <Callout actions={<ButtonLink href="/portal/ladder">{t("rung.toLadder")}</ButtonLink>}>
        {t("rung.waiting")}
      </Callout>
    );
  }
  // A new try is a new form, with an operation of its own.
  return (
    <div className="flex flex-col gap-8">
      {before}
      <ForecastForm key={attempts.length} rung={rung} preparation={preparation} />
    </div>
  );
}

/** After a try that left somebody shaken: something to hold on to, and where help is. */
function Grounding() {
  const t = useTranslations("ladder.grounding");
  return (
    <Callout
      tone="info"
      announce
      title={t("title")}
      actions={
        <ButtonLink size="large" href="/portal/help">
          {t("help")}
        </ButtonLink>
      }
    >
      {t("body")}
    </Callout>
  );
}
