import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/button-link.tsx";
import { buttonStyle } from "#components/button-style.ts";

type TakeAwayProps = {
  /** Whose; left out by a client, who takes their own. */
  clientId?: string;
  /** Address of the page for paper. */
  print: Route;
};

/** What can be taken along: the report, every rating as a table, and paper. */
export function TakeAway({ clientId, print }: TakeAwayProps) {
  const t = useTranslations("efficacy.report");
  const whose = clientId ? `?client=${clientId}` : "";
  return (
    <div className="flex flex-wrap gap-2">
      <a href={`/api/reports/report${whose}`} download className={buttonStyle({})}>
        {t("pdf")}
      </a>
      <a href={`/api/reports/ratings${whose}`} download className={buttonStyle({})}>
        {t("csv")}
      </a>
      <ButtonLink href={print} prefetch={false}>
        {t("print")}
      </ButtonLink>
    </div>
  );
}
