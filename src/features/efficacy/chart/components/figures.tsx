import { useFormatter, useTranslations } from "next-intl";
import { DefinitionList } from "#components/definition-list.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import type { Figure, Missing } from "#domain/efficacy/change.ts";
import { digitsOn, plain, signed } from "../../components/points.ts";
import { reliabilityKinds } from "../../scales/schema.ts";
import type { RatedScale } from "../../schema.ts";
import type { EfficacySeries } from "../../series.ts";

type FiguresProps = { scale: RatedScale; series: EfficacySeries; open?: boolean };

/** The figures of change for the coach, each with its caption, or with the reason why it is not there. */
export function Figures({ scale, series: { change, footing }, open }: FiguresProps) {
  const t = useTranslations("efficacy.figures");
  const format = useFormatter();
  const digits = Math.max(1, digitsOn(scale));
  const two = (value: number) => plain(format, value, 2, true);
  const score = (value: number) => plain(format, value, digits, true);
  const difference = (value: number) => signed(format, value, digits);
  // Between one and other, what is printed decides: 1.04 is a point where a tenth is the finest.
  const count = (value: number) => Math.abs(Number(value.toFixed(digits)));

  function show<Value>(figure: Figure<Value>, say: (value: Value) => string) {
    if (figure.known) return say(figure.value);
    return <span className="text-muted">{t("missing", { because: reason(figure.missing) })}</span>;
  }
  const kindOf = (kind: string | null) => {
    const known = reliabilityKinds.find((each) => each === kind);
    return known ? t(`kinds.${known}`) : (kind ?? t("kindUnknown"));
  };
  const reason = (missing: Missing): string =>
    "have" in missing
      ? t(`because.${missing.code}`, { have: missing.have, need: missing.need })
      : t(`because.${missing.code}`);

  const { start, reliable, expected, overlap, trend } = change;
  return (
    <Disclosure summary={t("title")} open={open}>
      <DefinitionList
        items={[
          {
            term: t("start"),
            detail: show(start, ({ score: points, ratings }) =>
              t("startValue", { score: score(points), ratings, footing }),
            ),
          },
          {
            term: t("difference"),
            detail: show(change.difference, (value) => t("points", { value: difference(value), count: count(value) })),
          },
          {
            term: t("reliable"),
            detail: show(reliable, ({ index, threshold, verdict }) =>
              t("reliableValue", { index: two(index), threshold: score(threshold), verdict }),
            ),
          },
          {
            term: t("expected"),
            detail: show(expected, ({ trueScore, lower, upper, verdict }) =>
              t("expectedValue", { trueScore: score(trueScore), lower: score(lower), upper: score(upper), verdict }),
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
                slope: difference(slope),
                count: count(slope),
                interval: lower === null || upper === null ? "none" : "some",
                lower: difference(lower ?? 0),
                upper: difference(upper ?? 0),
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
            kind: kindOf(scale.norms.kind),
            source: scale.norms.source,
          })}
        </p>
      )}
    </Disclosure>
  );
}
