import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/button-link.tsx";
import type { Caseload, ListInput } from "../schema.ts";
import { caseloadAt } from "./address.ts";

type CaseloadPagesProps = {
  asked: ListInput;
  caseload: Pick<Caseload, "rows" | "from" | "matching" | "before" | "after">;
};

/** Which part of the list this is, and the way to the parts before and after it. */
export function CaseloadPages({ asked, caseload: { rows, from, matching, before, after } }: CaseloadPagesProps) {
  const t = useTranslations("caseload");
  if (before === null && after === null) return null;
  const part = t("part", { from: from + 1, to: from + rows.length, matching });
  return (
    <nav aria-label={part} className="mt-6 flex flex-wrap items-center gap-4">
      {before !== null && (
        <ButtonLink href={caseloadAt({ ...asked, after: null, before })} prefetch={false}>
          {t("previous")}
        </ButtonLink>
      )}
      <span className="text-muted">{part}</span>
      {after !== null && (
        <ButtonLink href={caseloadAt({ ...asked, before: null, after })} prefetch={false}>
          {t("next")}
        </ButtonLink>
      )}
    </nav>
  );
}
