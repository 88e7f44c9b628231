import type { useFormatter, useTranslations } from "next-intl";
import type { CaseloadRow } from "../schema.ts";

type Texts = ReturnType<typeof useTranslations<"caseload.reasons">>;

/** The reason for a client's place, in words. */
export function reasonIn(
  { reason }: Pick<CaseloadRow, "reason">,
  t: Texts,
  format: ReturnType<typeof useFormatter>,
): string {
  switch (reason.code) {
    case "nothing_pressing":
      return t(reason.code);
    case "efficacy_reliably_worse": {
      const change = reason.change === null ? "none" : "some";
      const points = format.number(Math.round(reason.change ?? 0)).replace("-", "−");
      return t(reason.code, { change, points });
    }
    default:
      return t(reason.code, { days: reason.days });
  }
}
