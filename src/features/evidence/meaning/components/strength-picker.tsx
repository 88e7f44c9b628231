"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { TextField } from "#components/text-field.tsx";
import { keyOf } from "#domain/journal/own-words.ts";
import { MOST_STRENGTHS } from "../schema.ts";

const MOST_OFFERED = 8;

type StrengthPickerProps = {
  strengths: readonly string[];
  /** Names to choose from: pieces of the client's own words, and names they gave before. */
  offered: readonly string[];
  error?: string | undefined;
  onChange: (strengths: string[]) => void;
};

/** Strengths by the client's own names for them. Nothing is offered that they have not written themselves. */
export function StrengthPicker({ strengths, offered, error, onChange }: StrengthPickerProps) {
  const t = useTranslations("evidence.strengths");
  const [typed, setTyped] = useState("");
  const taken = new Set(strengths.map(keyOf));
  const open = [...new Map(offered.map((name) => [keyOf(name), name]))]
    .filter(([key]) => !taken.has(key))
    .map(([, name]) => name)
    .slice(0, MOST_OFFERED);
  const isFull = strengths.length >= MOST_STRENGTHS;

  function add(name: string) {
    const trimmed = name.trim();
    if (trimmed !== "" && !taken.has(keyOf(trimmed)) && !isFull) onChange([...strengths, trimmed]);
    setTyped("");
  }

  function whenEnter(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add(typed);
  }

  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-end gap-2">
        <TextField
          name="strength"
          label={t("label")}
          description={t("hint")}
          optional
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={whenEnter}
          error={error}
          disabled={isFull}
          className="min-w-0 grow"
        />
        <Button className="min-h-11" disabled={isFull || typed.trim() === ""} onPress={() => add(typed)}>
          {t("add")}
        </Button>
      </div>
      {strengths.length > 0 && (
        <ul aria-label={t("chosen")} className="flex flex-wrap gap-2">
          {strengths.map((name) => (
            <li key={name} className="max-w-full">
              <Button
                className="min-h-11 max-w-full font-serif"
                aria-label={t("remove", { name })}
                onPress={() => onChange(strengths.filter((other) => other !== name))}
              >
                <span className="min-w-0 truncate">{name}</span>
                <X aria-hidden="true" className="size-4 shrink-0 text-muted" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {!isFull && open.length > 0 && (
        <div>
          <p className="mb-2 text-note text-muted">{t("offered")}</p>
          <ul className="flex flex-wrap gap-2">
            {open.map((name) => (
              <li key={name} className="max-w-full">
                <Button
                  className="min-h-11 max-w-full border-dashed! font-serif"
                  aria-label={t("choose", { name })}
                  onPress={() => add(name)}
                >
                  <Plus aria-hidden="true" className="size-4 shrink-0 text-muted" />
                  <span className="min-w-0 truncate">{name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
