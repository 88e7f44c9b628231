"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "#components/button.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { NumberField } from "#components/number-field.tsx";
import { TextArea } from "#components/text-area.tsx";
import { type InventoryPart, inventoryPrompts } from "#content/inventory/prompts.ts";
import { draftOf, keepDraft, letGoOnceKept } from "#lib/draft.ts";
import { EARLIEST_YEAR, type Inventory } from "../schema.ts";

type ListStepProps = {
  part: InventoryPart;
  inventory: Inventory;
  sharing: Inventory["sharing"];
  onSharing: (sharing: Inventory["sharing"]) => void;
  /** Resolves to whether this device keeps it. */
  onName: (what: string, year: number) => Promise<boolean>;
};

/** One part of a life: ways into memory, and a list that grows. It can stay empty. */
export function ListStep({ part, inventory, sharing, onSharing, onName }: ListStepProps) {
  const { clientId, successes, thisYear, canShare } = inventory;
  const t = useTranslations("inventory.list");
  const name = `inventory:${clientId}:${part}`;
  const [what, setWhat] = useState("");
  const [year, setYear] = useState(`${thisYear}`);
  const [problem, setProblem] = useState<"what" | "year" | null>(null);
  const [shown, setShown] = useState(0);
  useEffect(() => setWhat(draftOf(name)), [name]);
  const { look, smaller } = inventoryPrompts[part];
  const own = successes.filter(({ lifeDomain }) => lifeDomain === part);

  function write(text: string) {
    setWhat(text);
    keepDraft(name, text);
    setProblem(null);
  }

  function add(event: FormEvent) {
    event.preventDefault();
    const when = Number(year);
    if (what.trim() === "") return setProblem("what");
    if (!Number.isInteger(when) || when < EARLIEST_YEAR || when > thisYear) return setProblem("year");
    void letGoOnceKept(name, what, onName(what.trim(), when));
    setWhat("");
    setProblem(null);
  }

  return (
    <div className="flex flex-col gap-6">
      <div className="flex max-w-text flex-col items-start gap-1 rounded-surface bg-accent-tint p-4">
        <p className="text-note text-muted">{t("lookFor")}</p>
        <p aria-live="polite" className="font-serif text-lead">
          {look[shown % look.length]}
        </p>
        <Button variant="quiet" className="-ml-4 min-h-11" onPress={() => setShown(shown + 1)}>
          {t("another")}
        </Button>
      </div>
      <form onSubmit={add} noValidate className="flex flex-col gap-4">
        <TextArea
          name="what"
          label={t("what")}
          description={t("whatHint")}
          ownWords
          maxLength={4000}
          rows={2}
          value={what}
          onChange={(event) => write(event.target.value)}
          error={problem === "what" ? t("whatMissing") : undefined}
        />
        <NumberField
          name="year"
          label={t("year")}
          min={EARLIEST_YEAR}
          max={thisYear}
          value={year}
          onChange={(event) => {
            setYear(event.target.value);
            setProblem(null);
          }}
          error={problem === "year" ? t("yearWrong", { thisYear: `${thisYear}` }) : undefined}
        />
        <div>
          <Button type="submit" size="large">
            {t("add")}
          </Button>
        </div>
        {canShare && (
          <p className="flex flex-wrap items-center gap-x-2 text-note text-muted">
            {t(`reads.${sharing}`)}
            <Button
              variant="quiet"
              size="small"
              className="-ml-3 min-h-11"
              onPress={() => onSharing(sharing === "shared" ? "private" : "shared")}
            >
              {t(`change.${sharing}`)}
            </Button>
          </p>
        )}
      </form>
      {own.length > 0 && (
        <div>
          <p role="status" className="text-note text-muted">
            {t("soFar", { count: own.length })}
          </p>
          <ul className="flex flex-col">
            {own.map(({ id, what: said, year: when }) => (
              <li
                key={id}
                className="flex items-baseline justify-between gap-4 border-b border-line py-3 last:border-0"
              >
                <span className="min-w-0 font-serif text-lead break-words">{said}</span>
                <span className="text-note text-muted tabular-nums">{when}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Disclosure summary={t("nothing")} className="max-w-text">
        <p className="mb-3">{t("nothingText")}</p>
        <ul className="mb-3 flex list-disc flex-col gap-2 pl-5 font-serif text-lead">
          {smaller.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
        <p className="mb-3">{t("askSomebody")}</p>
        <p>{t("mayStayEmpty")}</p>
      </Disclosure>
    </div>
  );
}
