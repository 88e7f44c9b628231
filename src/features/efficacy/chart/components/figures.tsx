import { useFormatter, useTranslations } from "next-intl";
import { DefinitionList } from "#components/definition-list.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import type { Figure, Missing } from "#domain/efficacy/change.ts";
import type { RatedScale } from "../../schema.ts";
import type { EfficacySeries } from "../../series.ts";

type FiguresProps = { scale: RatedScale; series: EfficacySeries; open?: boolean };

/** The figures of change for the coach, each with its caption, or with the reason why it is not there. */
export function Figures({ scale, series: { change }, open }: FiguresProps) {
  const t = useTranslations("efficacy.figures");
  const format = useFormatter();
  const two = (value: number) => format.number(value, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  const one = (value: number) => format.number(value, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const signed = (value: number) => format.number(value, { maximumFractionDigits: 1, signDisplay: "exceptZero" });

  function show<Value>(figure: Figure<Value>, say: (value: Value) => string) {
    if (figure.known) return say(figure.value);
    return <span className="text-muted">{t("missing", { because: reason(figure.missing) })}</span>;
  }
  const reason = (missing: Missing): string =>
    "have" in missing
      ? t(`because.${missing.code}`, { have: missing.have, need: missing.need })
      : t(`because.${missing.code}`);

  const { start, difference, reliable, expected, overlap, trend } = change;
  return (
    <Disclosure summary={t("title")} open={open}>
      <DefinitionList
        items={[
          {
            term: t("start"),
            detail: show(start, ({ score, ratings }) => t("startValue", { score: one(score), ratings })),
          },
          { term: t("difference"), detail: show(difference, (value) => t("points", { value: signed(value) })) },
          {
            term: t("reliable"),
            detail: show(reliable, ({ index, threshold, verdict }) =>
              t("reliableValue", { index: two(index), threshold: one(threshold), verdict }),
            ),
          },
          {
            term: t("expected"),
            detail: show(expected, ({ trueScore, lower, upper, verdict }) =>
              t("expectedValue", { trueScore: one(trueScore), lower: one(lower), upper: one(upper), verdict }),
            ),
          },
          {
            term: t("overlap"),
            detail: show(overlap, ({ nap, standardError, tau }) =>
              t("overlapValue", { nap: two(nap), error: two(standardError), tau: two(tau) }),
            ),
          },
          { term: t("tauU"), detail: show(overlap, ({ tauU }) => t("tauUValue", { tauU: two(tauU) })) },
          {
            term: t("trend"),
            detail: show(trend, ({ slope, lower, upper }) =>
              t("trendValue", {
                slope: signed(slope),
                interval: lower === null || upper === null ? "none" : "some",
                lower: signed(lower ?? 0),
                upper: signed(upper ?? 0),
              }),
            ),
          },
        ]}
      />
      <p className="mt-4 max-w-text text-note text-muted">{t("caption")}</p>
      {scale.norms && (
        <p className="mt-2 max-w-text text-note text-muted">
          {t("norms", {
            sd: scale.norms.sd,
            reliability: scale.norms.reliability,
            kind: scale.norms.kind ?? t("kindUnknown"),
            source: scale.norms.source,
          })}
        </p>
      )}
    </Disclosure>
  );
}
