import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import type { ScaleFinding, ScaleFix } from "#domain/efficacy/scale-check.ts";

type WordingFindingsProps = { findings: readonly ScaleFinding[]; onFix: (fix: ScaleFix) => void };

/** What stands between a draft and a good scale, each with the change that one press makes. */
export function WordingFindings({ findings, onFix }: WordingFindingsProps) {
  const t = useTranslations("scales.finding");
  const fix = useTranslations("scales.fix");
  return (
    <ul className="flex flex-col gap-4 empty:hidden">
      {findings.map((finding) => (
        <li key={`${finding.code}-${finding.item}`} className="border-l-2 border-attention pl-3">
          <p>{t(finding.code)}</p>
          <Button size="small" className="mt-1.5" onPress={() => onFix(finding.fix)}>
            {fix(finding.fix.kind, {
              count: "count" in finding.fix ? finding.fix.count : 0,
              lines: "texts" in finding.fix ? finding.fix.texts.length : 1,
              text: "texts" in finding.fix ? (finding.fix.texts[0] ?? "") : "",
            })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
