import { useTranslations } from "next-intl";

const steps = ["feet", "see", "touch", "hear", "breathe", "say"] as const;

/** Noticing where one is, eyes open: plain text, so that it works without a script, a timer or a connection. */
export function GroundingSteps() {
  const t = useTranslations("crisis.grounding");
  return (
    <>
      <p className="max-w-text text-muted">{t("description")}</p>
      <ol className="mt-4 flex list-decimal flex-col gap-4 pl-6 marker:text-muted">
        {steps.map((step) => (
          <li key={step} className="max-w-text pl-1">
            {t(step)}
          </li>
        ))}
      </ol>
      <p className="mt-6 max-w-text">{t("after")}</p>
    </>
  );
}
