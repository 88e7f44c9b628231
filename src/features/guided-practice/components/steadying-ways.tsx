import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/button-link.tsx";

/** What helps when a practice is too much: something steadying first, and people to talk to. */
export function SteadyingWays() {
  const t = useTranslations("practice.guided");
  return (
    <>
      <ButtonLink href="/portal/grounding" variant="primary" size="large">
        {t("steady")}
      </ButtonLink>
      <ButtonLink href="/portal/help" size="large">
        {t("help")}
      </ButtonLink>
    </>
  );
}
