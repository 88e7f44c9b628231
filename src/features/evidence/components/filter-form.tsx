"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "#components/button.tsx";
import { Checkbox } from "#components/checkbox.tsx";
import { DateField } from "#components/date-field.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { Select } from "#components/select.tsx";
import { TextField } from "#components/text-field.tsx";
import { choices, type Filter, filter as filterSchema, hardness } from "../schema.ts";

const kinds = ["win", "past"] as const;

type FilterFormProps = {
  filter: Filter;
  contexts: readonly string[];
  canShare: boolean;
  isPending: boolean;
  onLook: (filter: Filter) => void;
};

/** Words to look for at once, and everything else on demand. A choice takes effect as soon as it is made. */
export function FilterForm({ filter, contexts, canShare, isPending, onLook }: FilterFormProps) {
  const t = useTranslations("evidence.filter");
  const tJournal = useTranslations("journal");
  const [words, setWords] = useState(filter.words ?? "");
  useEffect(() => setWords(filter.words ?? ""), [filter.words]);
  const chosen = Object.entries(filter).filter(([name, value]) => name !== "words" && value !== undefined).length;

  function look(change: Partial<Record<keyof Filter, string | boolean | undefined>>) {
    const wanted = Object.entries({ ...filter, words, ...change }).filter(
      ([, value]) => value !== "" && value !== false,
    );
    // A date that is half typed is none yet.
    const understood = filterSchema.safeParse(Object.fromEntries(wanted));
    if (understood.success) onLook(understood.data);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    look({});
  }

  const any = t("any");
  return (
    <search>
      <form onSubmit={submit} className="flex flex-col gap-2">
        <div className="flex items-end gap-2">
          <TextField
            type="search"
            name="words"
            label={t("words")}
            autoComplete="off"
            enterKeyHint="search"
            maxLength={100}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            className="min-w-0 grow"
          />
          <Button type="submit" pending={isPending} className="min-h-11">
            {t("look")}
          </Button>
        </div>
        <Disclosure summary={chosen > 0 ? t("narrowed", { count: chosen }) : t("narrow")}>
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              name="lifeDomain"
              label={t("lifeDomain")}
              placeholder={any}
              value={filter.lifeDomain ?? ""}
              onChange={(event) => look({ lifeDomain: event.target.value })}
              options={choices.lifeDomain.map((value) => ({ value, label: tJournal(`domains.${value}`) }))}
            />
            {contexts.length > 0 && (
              <Select
                name="context"
                label={t("context")}
                placeholder={any}
                value={filter.context ?? ""}
                onChange={(event) => look({ context: event.target.value })}
                options={contexts.map((value) => ({ value, label: value }))}
              />
            )}
            <Select
              name="difficulty"
              label={t("difficulty")}
              placeholder={any}
              value={filter.difficulty ?? ""}
              onChange={(event) => look({ difficulty: event.target.value })}
              options={hardness.options.map((value) => ({ value, label: t(`hardness.${value}`) }))}
            />
            <Select
              name="source"
              label={t("source")}
              placeholder={any}
              value={filter.source ?? ""}
              onChange={(event) => look({ source: event.target.value })}
              options={choices.source.map((value) => ({ value, label: tJournal(`sources.${value}`) }))}
            />
            <Select
              name="kind"
              label={t("kind")}
              placeholder={any}
              value={filter.kind ?? ""}
              onChange={(event) => look({ kind: event.target.value })}
              options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            />
            {canShare && (
              <Select
                name="sharing"
                label={tJournal("sharing.label")}
                placeholder={any}
                value={filter.sharing ?? ""}
                onChange={(event) => look({ sharing: event.target.value })}
                options={choices.sharing.map((value) => ({ value, label: tJournal(`sharing.${value}`) }))}
              />
            )}
            <DateField
              name="from"
              label={t("from")}
              value={filter.from ?? ""}
              onChange={(event) => look({ from: event.target.value })}
            />
            <DateField
              name="to"
              label={t("to")}
              value={filter.to ?? ""}
              onChange={(event) => look({ to: event.target.value })}
            />
          </div>
          <Checkbox
            name="withPhoto"
            label={t("withPhoto")}
            className="mt-2"
            checked={filter.withPhoto ?? false}
            onChange={(event) => look({ withPhoto: event.target.checked })}
          />
          {chosen > 0 && (
            <Button variant="quiet" className="-ml-4 min-h-11" onPress={() => onLook(words ? { words } : {})}>
              {t("clear")}
            </Button>
          )}
        </Disclosure>
      </form>
    </search>
  );
}
