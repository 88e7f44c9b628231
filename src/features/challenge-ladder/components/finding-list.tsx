import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import type { Finding } from "#domain/ladder/finding.ts";
import type { Remedy } from "./ladder-remedy.ts";

/** One press that answers a finding, and what it is called where that differs from the fix. */
export type Answer = Pick<Remedy, "label"> & { readonly press: () => void };

type FindingListProps = {
  findings: readonly Finding[];
  /** What one press does about a finding; null when it takes a talk instead. */
  remedy: (finding: Finding) => Answer | null;
};

/** What the design principles say, each with its reason, where it comes from, and the next step. It warns and never blocks. */
export function FindingList({ findings, remedy }: FindingListProps) {
  const t = useTranslations("ladder.finding");
  const fix = useTranslations("ladder.fix");
  return (
    <ul className="flex flex-col gap-4">
      {findings.map((finding) => {
        const answer = remedy(finding);
        return (
          <li key={`${finding.code}-${finding.rungId}`} className="border-l-2 border-attention pl-3">
            <p>{t(finding.code, { ...finding.data })}</p>
            <p className="text-note text-muted">
              {finding.source === "heuristic" ? t("heuristic") : t("source", { source: finding.source })}
            </p>
            {answer?.label === "reforecast" && <p className="text-note">{t("halfWayStands")}</p>}
            {answer && (
              <Button size="small" className="mt-1.5" onPress={answer.press}>
                {fix(answer.label ?? finding.fix.kind, { ...finding.data, ...countOf(finding) })}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function countOf({ fix }: Finding): Record<string, number> {
  if (fix.kind === "insert_rung") return { count: 1 + fix.further.length };
  return "count" in fix ? { count: fix.count } : {};
}
