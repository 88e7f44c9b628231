import { useFormatter, useTranslations } from "next-intl";
import { ButtonLink } from "#components/button-link.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { TextLink } from "#components/text-link.tsx";
import type { History } from "../schema.ts";

/** Finished reviews, the newest first. */
export function PastReviews({ reviews, next }: History) {
  const t = useTranslations("review.history");
  const tLook = useTranslations("review.look");
  const format = useFormatter();
  if (reviews.length === 0) {
    return (
      <EmptyState
        action={
          <ButtonLink href="/portal/review" size="large">
            {t("begin")}
          </ButtonLink>
        }
      >
        {t("empty")}
      </EmptyState>
    );
  }
  return (
    <>
      <ol className="flex flex-col">
        {reviews.map(({ week, lastStep, reflection, nextStep }) => (
          <li key={week} className="flex flex-col gap-3 border-b border-line py-5">
            <h2 className="text-lead font-semibold">
              {t("week", { date: format.dateTime(new Date(week), { dateStyle: "long", timeZone: "UTC" }) })}
            </h2>
            {reflection !== "" && (
              <div>
                <p className="text-note text-muted">{t("reflection")}</p>
                <OwnWords>{reflection}</OwnWords>
              </div>
            )}
            {nextStep !== "" && (
              <div>
                <p className="text-note text-muted">{t("step")}</p>
                <OwnWords>{nextStep}</OwnWords>
              </div>
            )}
            {lastStep && (
              <p className="text-note text-muted">
                {t("lastStep")}: {tLook(lastStep)}
              </p>
            )}
          </li>
        ))}
      </ol>
      {next && (
        <p className="mt-6">
          <TextLink href={`/portal/review/history?before=${next}`} className="inline-flex min-h-11 items-center">
            {t("older")}
          </TextLink>
        </p>
      )}
    </>
  );
}
