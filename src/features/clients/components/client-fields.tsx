"use client";

import { useTranslations } from "next-intl";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { Button } from "#components/button.tsx";
import { DateField } from "#components/date-field.tsx";
import { Select } from "#components/select.tsx";
import { TextArea } from "#components/text-area.tsx";
import { TextField } from "#components/text-field.tsx";
import { plannedWeeks } from "#domain/protocol/phases.ts";
import type { ClientOptions, Particulars, ParticularsDraft } from "../schema.ts";

export type ClientForm = UseFormReturn<ParticularsDraft, unknown, Particulars>;

type ClientFieldsProps = {
  form: ClientForm;
  options: ClientOptions;
  emailHint: string;
};

const { fewest, most } = plannedWeeks;
const weeks = Array.from({ length: most - fewest + 1 }, (_, index) => fewest + index);

/** What a coach writes down about a client and the plan; the same for a new client and a changed one. */
export function ClientFields({ form, options, emailHint }: ClientFieldsProps) {
  const t = useTranslations("clients");
  const {
    register,
    formState: { errors },
  } = form;
  return (
    <>
      <TextField
        {...register("name")}
        label={t("form.name")}
        maxLength={120}
        autoComplete="off"
        error={errors.name?.message}
      />
      <TextField
        {...register("email")}
        type="email"
        inputMode="email"
        label={t("form.email")}
        description={emailHint}
        optional
        maxLength={254}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        error={errors.email?.message}
      />
      <Select
        {...register("audience")}
        label={t("form.audience")}
        placeholder={t("form.audiencePlaceholder")}
        options={options.audiences.map(({ audience }) => ({ value: audience, label: t(`audience.${audience}`) }))}
        error={errors.audience?.message}
      />
      <UseCaseField form={form} options={options} />
      <div>
        <TextArea
          {...register("focus")}
          label={t("form.focus")}
          description={t("form.focusHint")}
          ownWords
          maxLength={500}
          error={errors.focus?.message}
        />
        <FocusExamples form={form} options={options} />
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField {...register("startsOn")} label={t("form.startsOn")} error={errors.startsOn?.message} />
        <Select
          {...register("plannedWeeks", { valueAsNumber: true })}
          label={t("form.plannedWeeks")}
          options={weeks.map((count) => ({ value: String(count), label: t("form.weeks", { count }) }))}
          error={errors.plannedWeeks?.message}
        />
      </div>
      <Select
        {...register("timeZone")}
        label={t("form.timeZone")}
        description={t("form.timeZoneHint")}
        options={options.timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        error={errors.timeZone?.message}
      />
    </>
  );
}

/** What the work is for, out of the card's use cases: fills in the focus and the length while they are not the coach's own. */
function UseCaseField({ form, options }: Pick<ClientFieldsProps, "form" | "options">) {
  const t = useTranslations("clients");
  const [audience, focus] = useWatch({ control: form.control, name: ["audience", "focus"] });
  const presets = options.audiences.find((one) => one.audience === audience)?.presets ?? [];
  if (presets.length === 0) return null;
  const suggested = options.audiences.flatMap((one) => [...one.examples, ...one.presets.map((each) => each.focus)]);

  function fillIn(value: string) {
    const preset = presets.find(({ useCase }) => useCase === value);
    if (!preset || (focus.trim() !== "" && !suggested.includes(focus))) return;
    form.setValue("focus", preset.focus, { shouldDirty: true, shouldValidate: true });
    form.setValue("plannedWeeks", preset.weeks, { shouldDirty: true });
  }

  return (
    <Select
      {...form.register("useCase", { onChange: (event: { target: { value: string } }) => fillIn(event.target.value) })}
      label={t("form.useCase")}
      description={t("form.useCaseHint")}
      optional
      options={[
        { value: "", label: t("form.useCaseNone") },
        ...presets.map(({ useCase }) => ({ value: useCase, label: t(`useCase.${useCase}`) })),
      ]}
    />
  );
}

/** Starting points for the audience that was chosen, offered while nothing of the coach's own would be lost. */
function FocusExamples({ form, options }: Pick<ClientFieldsProps, "form" | "options">) {
  const t = useTranslations("clients.form");
  const [audience, focus] = useWatch({ control: form.control, name: ["audience", "focus"] });
  const examples = options.audiences.find((one) => one.audience === audience)?.examples ?? [];
  const isOwn = focus.trim() !== "" && !examples.includes(focus);
  if (examples.length === 0 || isOwn) return null;
  return (
    <div className="mt-3">
      <p className="text-note text-muted">{t("focusExamples")}</p>
      <ul className="mt-1.5 flex flex-wrap gap-2">
        {examples.map((example) => (
          <li key={example}>
            <Button
              size="small"
              className="min-h-11 text-left font-serif whitespace-normal! md:min-h-8"
              onPress={() => form.setValue("focus", example, { shouldDirty: true, shouldValidate: true })}
            >
              {example}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
