import { useTranslations } from "next-intl";
import { classNames } from "#components/class-names.ts";
import { RungProgress } from "#components/rung-mark.tsx";
import { TextLink } from "#components/text-link.tsx";
import { reachOf } from "#domain/ladder/reach.ts";
import type { ClientRung } from "../schema.ts";
import { openAttempt } from "../series.ts";

type LadderStepsProps = { rungs: readonly ClientRung[]; currentRungId: string | null };

/** The ladder as rising steps, the top first as one would look at it. */
export function LadderSteps({ rungs, currentRungId }: LadderStepsProps) {
  const t = useTranslations("ladder.steps");
  const highest = Math.max(1, rungs.length - 1);
  const steps = rungs.map((rung, index) => ({ rung, index, step: reachOf(rung.attempts) })).toReversed();
  return (
    <ol reversed className="flex flex-col [--rise:2rem] sm:[--rise:6rem]">
      {steps.map(({ rung, index, step }) => {
        const current = rung.id === currentRungId;
        return (
          <li
            key={rung.id}
            aria-current={current ? "step" : undefined}
            style={{ marginInlineStart: `calc(var(--rise) * ${index / highest})` }}
            className="relative flex gap-3 border-b border-line py-3"
          >
            <span aria-hidden="true" className="mt-1.5 w-5 shrink-0">
              <RungProgress steps={[step]} />
            </span>
            <div className="min-w-0 wrap-anywhere">
              <TextLink
                quiet
                href={`/portal/ladder/${rung.id}`}
                className={classNames(
                  "inline-block min-h-6 after:absolute after:inset-0",
                  current && "text-lead font-semibold",
                )}
              >
                {rung.title}
              </TextLink>
              <p className="text-note text-muted">
                {t(openAttempt(rung.attempts) ? "open" : step, {
                  met: rung.attempts.filter(({ outcome }) => outcome === "met").length,
                })}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
