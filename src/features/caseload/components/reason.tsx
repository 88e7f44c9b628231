import { useFormatter, useTranslations } from "next-intl";
import { Badge, type Tone } from "#components/badge.tsx";
import type { CaseloadRow } from "../schema.ts";

const toneOf: Record<CaseloadRow["need"], Tone> = {
  safety: "safety",
  worse: "attention",
  stalled: "attention",
  rating_overdue: "info",
  awaiting_reply: "info",
  fine: "neutral",
};

/** The reason for a client's place; quiet when nothing is pressing. */
export function Reason({ row: { need, reason } }: { row: Pick<CaseloadRow, "need" | "reason"> }) {
  const t = useTranslations("caseload.reasons");
  const format = useFormatter();
  switch (reason.code) {
    case "nothing_pressing":
      return <span className="text-muted">{t(reason.code)}</span>;
    case "efficacy_reliably_worse": {
      const change = reason.change === null ? "none" : "some";
      const points = format.number(Math.round(reason.change ?? 0)).replace("-", "−");
      return <Badge tone={toneOf[need]}>{t(reason.code, { change, points })}</Badge>;
    }
    default:
      return <Badge tone={toneOf[need]}>{t(reason.code, { days: reason.days })}</Badge>;
  }
}
