import { useTranslations } from "next-intl";
import { NumberField } from "#components/number-field.tsx";
import { RadioGroup } from "#components/radio-group.tsx";
import { Section } from "#components/section.tsx";
import { Select } from "#components/select.tsx";
import { TextField } from "#components/text-field.tsx";
import { reliabilityKinds } from "../schema.ts";
import type { ImportDraft, ImportProblems } from "./import-draft.ts";

type ImportKeyProps = {
  draft: ImportDraft;
  problems: ImportProblems;
  onChange: (part: Partial<ImportDraft>) => void;
};

/** The scoring key of an imported scale, and the figures that its source gives. */
export function ImportKey({ draft, problems, onChange }: ImportKeyProps) {
  const t = useTranslations("scales.import");
  const field = (
    name: "itemLowest" | "itemHighest" | "itemStep" | "missingAllowed" | "mean" | "sd" | "reliability",
  ) => ({
    name,
    label: t(`fields.${name}`),
    value: draft[name],
    error: problems[name] ?? "",
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <>
      <Section title={t("key")}>
        <div className="flex flex-col gap-5">
          <div className="flex flex-wrap gap-5">
            <NumberField {...field("itemLowest")} />
            <NumberField {...field("itemHighest")} />
            <NumberField {...field("itemStep")} />
          </div>
          <RadioGroup
            name="score"
            label={t("fields.score")}
            layout="row"
            value={draft.score}
            error={problems.score ?? ""}
            onChange={(event) => onChange({ score: event.target.value })}
            options={[
              { value: "mean", label: t("mean") },
              { value: "sum", label: t("sum") },
            ]}
          />
          <NumberField {...field("missingAllowed")} description={t("missingHint")} />
        </div>
      </Section>
      <Section title={t("figures")} description={t("figuresHint")}>
        <div className="flex flex-col gap-5">
          <div className="flex flex-wrap gap-5">
            <TextField {...field("sd")} inputMode="decimal" optional />
            <TextField {...field("mean")} inputMode="decimal" optional />
            <TextField {...field("reliability")} inputMode="decimal" optional />
          </div>
          <Select
            name="reliabilityKind"
            label={t("fields.reliabilityKind")}
            placeholder={t("kindUnknown")}
            value={draft.reliabilityKind}
            error={problems.reliabilityKind ?? ""}
            onChange={(event) => onChange({ reliabilityKind: event.target.value })}
            options={reliabilityKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
        </div>
      </Section>
    </>
  );
}
