"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { RadioGroup } from "#components/radio-group.tsx";
import { TextArea } from "#components/text-area.tsx";
import { lastSteps, type Mine, MOST_STEP, MOST_WORDS } from "../schema.ts";
import { useReview } from "./use-review.ts";

const LAST = 3;
/** The second press of a double click comes within this, in milliseconds; it is not meant for the next step. */
const DOUBLE = 500;

type WeeklyReviewProps = Pick<Mine, "clientId" | "week" | "review" | "before" | "wins">;

/** The week in three small steps, each kept as it is left; it goes on where it was. */
export function WeeklyReview({ clientId, week, review, before, wins }: WeeklyReviewProps) {
  const t = useTranslations("review");
  const { content, type, save } = useReview({ clientId, week, review, title: t("title") });
  const { lastStep, reflection, nextStep, finished } = content;
  const [chosen, setStep] = useState<number | null>(null);
  const [isChanging, setIsChanging] = useState(false);
  const [isUnkept, setIsUnkept] = useState(false);
  const moved = useRef(Number.NEGATIVE_INFINITY);
  const step = chosen ?? (nextStep !== "" ? LAST : reflection !== "" || lastStep ? 2 : 1);

  async function keep(change: Parameters<typeof save>[0] = {}): Promise<boolean> {
    const isKept = await save(change).then(
      () => true,
      () => false,
    );
    setIsUnkept(!isKept);
    return isKept;
  }

  /** Once for a double press, which would otherwise go on to where nobody has looked yet. */
  async function once(work: () => Promise<void>) {
    if (performance.now() - moved.current < DOUBLE) return;
    moved.current = Number.POSITIVE_INFINITY;
    await work().finally(() => {
      moved.current = performance.now();
    });
  }

  function go(to: number) {
    return once(async () => {
      if (await keep()) setStep(to);
    });
  }

  if (finished && !isChanging) {
    return (
      <div className="flex flex-col items-start gap-5">
        <Callout tone="accent" title={t("doneTitle")} announce className="w-full">
          {t("doneText")}
        </Callout>
        {nextStep !== "" && (
          <div>
            <p className="text-note text-muted">{t("doneStep")}</p>
            <OwnWords>{nextStep}</OwnWords>
          </div>
        )}
        <Button
          size="large"
          onPress={() => {
            setIsChanging(true);
            setStep(2);
          }}
        >
          {t("change")}
        </Button>
      </div>
    );
  }

  return (
    <div className="flex flex-col gap-6">
      {step === 1 && (
        <Step step={1} title={t("wins.title")}>
          {wins.length > 0 ? (
            <ul className="flex flex-col">
              {wins.map(({ id, what }) => (
                <li key={id} className="border-b border-line py-3">
                  <OwnWords>{what}</OwnWords>
                </li>
              ))}
            </ul>
          ) : (
            <div className="flex flex-col items-start gap-4">
              <p className="max-w-text text-muted">{t("wins.none")}</p>
              <ButtonLink href="/portal/win" size="large">
                {t("wins.log")}
              </ButtonLink>
            </div>
          )}
        </Step>
      )}
      {step === 2 && (
        <Step step={2} title={t("look.title")}>
          {before && (
            <div className="mb-6">
              <p className="text-muted">{t("look.before")}</p>
              <OwnWords>{before.nextStep}</OwnWords>
              <RadioGroup
                name="lastStep"
                label={t("look.how")}
                layout="row"
                className="mt-4"
                value={lastStep ?? ""}
                onChange={(event) =>
                  void keep({ lastStep: lastSteps.find((each) => each === event.target.value) ?? null })
                }
                options={lastSteps.map((value) => ({ value, label: t(`look.${value}`) }))}
              />
            </div>
          )}
          <TextArea
            name="reflection"
            label={t("look.reflection")}
            description={t("look.hint")}
            ownWords
            maxLength={MOST_WORDS}
            value={reflection}
            onChange={(event) => type({ reflection: event.target.value })}
            onBlur={() => void keep()}
          />
        </Step>
      )}
      {step === LAST && (
        <Step step={LAST} title={t("next.title")}>
          <TextArea
            name="nextStep"
            label={t("next.label")}
            description={t("next.hint")}
            ownWords
            maxLength={MOST_STEP}
            value={nextStep}
            onChange={(event) => type({ nextStep: event.target.value })}
            onBlur={() => void keep()}
          />
        </Step>
      )}
      {isUnkept && (
        <Callout tone="attention" announce>
          {t("unkept")}
        </Callout>
      )}
      <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-between">
        {step > 1 ? (
          <Button size="large" variant="quiet" onPress={() => go(step - 1)}>
            {t("back")}
          </Button>
        ) : (
          <span />
        )}
        {step < LAST ? (
          <Button size="large" variant="primary" onPress={() => go(step + 1)}>
            {t("forward")}
          </Button>
        ) : (
          <Button
            size="large"
            variant="primary"
            onPress={() =>
              once(async () => {
                if (await keep({ finished: true })) setIsChanging(false);
              })
            }
          >
            {t("finish")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** One step. Its heading takes the focus when it comes, so that a screen reader says where one is. */
function Step({ step, title, children }: { step: number; title: string; children: ReactNode }) {
  const t = useTranslations("review");
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current && step === 1) {
      isFirst.current = false;
      return;
    }
    heading.current?.focus();
  }, [step]);
  return (
    <section aria-labelledby={`step-${step}`}>
      <p className="text-note text-muted">{t("step", { step })}</p>
      <h2 ref={heading} id={`step-${step}`} tabIndex={-1} className="mb-4 font-serif text-head text-ink outline-none">
        {title}
      </h2>
      {children}
    </section>
  );
}
