import { useTranslations } from "next-intl";
import { Section } from "#components/section.tsx";
import { Select } from "#components/select.tsx";
import { Slider } from "#components/slider.tsx";
import { TextArea } from "#components/text-area.tsx";
import { TextField } from "#components/text-field.tsx";
import { type Entry, lifeDomain, recall, recallPrompts, source } from "../schema.ts";

const TENTHS = { min: 0, max: 10, step: 1 };
const NOTHING_SAID = recall.parse({});

type EntryDetailsProps = { draft: Entry; set: (change: Partial<Entry>) => void };

/** Everything about a success beyond its first sentence. All of it may stay open. */
export function EntryDetails({ draft, set }: EntryDetailsProps) {
  const t = useTranslations("journal");
  const answers = draft.recall ?? NOTHING_SAID;
  return (
    <>
      <Section title={t("recall.title")} description={t("recall.intro")}>
        <div className="flex flex-col gap-6">
          {recallPrompts.map((prompt) => (
            <TextArea
              key={prompt}
              name={`recall.${prompt}`}
              label={t(`recall.${prompt}`)}
              ownWords
              optional
              maxLength={4000}
              value={answers[prompt]}
              onChange={(event) => set({ recall: { ...answers, [prompt]: event.target.value } })}
            />
          ))}
        </div>
      </Section>
      <Section title={t("about.title")}>
        <div className="flex flex-col gap-6">
          <Slider
            label={t("recall.difficulty")}
            scale={TENTHS}
            anchors={{ low: t("recall.difficultyLow"), high: t("recall.difficultyHigh") }}
            value={draft.difficulty}
            onChange={(difficulty) => set({ difficulty })}
          />
          <Slider
            label={t("recall.effort")}
            scale={TENTHS}
            anchors={{ low: t("recall.effortLow"), high: t("recall.effortHigh") }}
            value={draft.effort}
            onChange={(effort) => set({ effort })}
          />
          <Select
            name="lifeDomain"
            label={t("recall.domain")}
            optional
            placeholder={t("recall.noDomain")}
            value={draft.lifeDomain ?? ""}
            onChange={(event) => set({ lifeDomain: lifeDomain.safeParse(event.target.value).data ?? null })}
            options={lifeDomain.options.map((value) => ({ value, label: t(`domains.${value}`) }))}
          />
          <TextField
            name="context"
            label={t("about.context")}
            description={t("about.contextHint")}
            optional
            maxLength={120}
            value={draft.context}
            onChange={(event) => set({ context: event.target.value })}
          />
          <Select
            name="source"
            label={t("about.source")}
            optional
            placeholder={t("recall.noDomain")}
            value={draft.source ?? ""}
            onChange={(event) => set({ source: source.safeParse(event.target.value).data ?? null })}
            options={source.options.map((value) => ({ value, label: t(`sources.${value}`) }))}
          />
        </div>
      </Section>
    </>
  );
}
