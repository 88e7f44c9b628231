"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/button.tsx";
import { RadioGroup } from "#components/radio-group.tsx";
import { TextField } from "#components/text-field.tsx";
import { type Influence, influence as influences } from "../schema.ts";

export type DraftPart = { key: number; text: string; influence: Influence | null };

type PartFieldProps = {
  part: DraftPart;
  number: number;
  options: readonly Influence[];
  error: string | undefined;
  onChange: (to: Partial<DraftPart>) => void;
  onRemove: (() => void) | undefined;
};

/** One part of a situation, and whose hands it is in. */
export function PartField({ part, number, options, error, onChange, onRemove }: PartFieldProps) {
  const t = useTranslations("preliminary.control");
  return (
    <li className="flex flex-col gap-2 border-b border-line pb-5 last:border-0">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            name={`part-${part.key}`}
            label={t("part", { number })}
            maxLength={300}
            value={part.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        </div>
        {onRemove && <IconButton label={t("remove", { number })} icon={<X />} className="size-11" onPress={onRemove} />}
      </div>
      {part.text.trim() !== "" && (
        <RadioGroup
          name={`influence-${part.key}`}
          label={t("influence")}
          layout="row"
          options={options.map((value) => ({ value, label: t(`influences.${value}`) }))}
          value={part.influence ?? ""}
          onChange={(event) => onChange({ influence: influences.parse(event.target.value) })}
          error={error}
        />
      )}
    </li>
  );
}
