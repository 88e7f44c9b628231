import { useTranslations } from "next-intl";
import type { OverviewRow } from "../schema.ts";
import { tallyOf } from "../series.ts";

/** The sentence over the list: how many are judged, of how many, and why the rest is not. */
export function OverviewCounts({ rows }: { rows: readonly OverviewRow[] }) {
  const t = useTranslations("efficacy.overview");
  const { unknown, ...tally } = tallyOf(rows);
  const reasons = (["no_norms", "one_rating", "no_ratings"] as const).filter((code) => unknown[code] > 0);
  return (
    <div className="mb-8">
      <p className="max-w-text font-serif text-lead">{t("sentence", tally)}</p>
      {reasons.length > 0 && (
        <p className="mt-2 max-w-text text-muted">
          {t("unknown", { reasons: reasons.map((code) => t(`count.${code}`, { count: unknown[code] })).join(" · ") })}
        </p>
      )}
      <p className="mt-2 max-w-text text-muted">{t("whose", tally)}</p>
      <p className="mt-2 max-w-text text-note text-muted">{t("caution")}</p>
    </div>
  );
}
