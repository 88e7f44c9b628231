import { useFormatter, useTranslations } from "next-intl";
import { OwnWords } from "#components/own-words.tsx";
import { RungProgress } from "#components/rung-mark.tsx";
import type { MicroRung } from "../schema.ts";

const marks = { done: "unassisted", partly: "assisted", not_done: "tried" } as const;

type AnsweredStepsProps = { steps: readonly MicroRung[]; timeZone: string };

/** Steps that were answered, newest first: one that did not come off stands in the same ink. */
export function AnsweredSteps({ steps, timeZone }: AnsweredStepsProps) {
  const t = useTranslations("preliminary.steps");
  const format = useFormatter();
  return (
    <ul className="flex flex-col">
      {steps.map(({ id, step, answeredAt, outcome, noticed }) => (
        <li key={id} className="flex items-baseline gap-3 border-b border-line py-3 last:border-0">
          <span aria-hidden="true" className="w-6 shrink-0">
            {outcome && <RungProgress steps={[marks[outcome]]} />}
          </span>
          <div className="min-w-0">
            <p className="font-medium break-words">{step}</p>
            {outcome && answeredAt && (
              <p className="text-note text-muted">
                {t("on", {
                  outcome: t(`outcomes.${outcome}`),
                  date: format.dateTime(new Date(answeredAt), { dateStyle: "medium", timeZone }),
                })}
              </p>
            )}
            {noticed !== "" && <OwnWords className="mt-1">{noticed}</OwnWords>}
          </div>
        </li>
      ))}
    </ul>
  );
}
