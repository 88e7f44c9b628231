"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useEffect, useId, useRef, useState, useTransition } from "react";
import { Button } from "#components/button.tsx";
import { Select } from "#components/select.tsx";
import { TextField } from "#components/text-field.tsx";
import { audiences } from "#content/audiences.ts";
import { sorts, stages } from "#domain/caseload/listing.ts";
import { needs } from "#domain/caseload/need.ts";
import type { Caseload, ListInput } from "../schema.ts";
import { caseloadAt, filtersIn } from "./address.ts";

const PATIENCE = 250;
const statuses = ["active", "paused"] as const;

type CaseloadFiltersProps = { asked: ListInput; tags: Caseload["tags"]; matching: number };

/** What is listed and in which order; all of it stands in the address. */
export function CaseloadFilters({ asked, tags, matching }: CaseloadFiltersProps) {
  const t = useTranslations("caseload.filters");
  const tAudience = useTranslations("clients.audience");
  const router = useRouter();
  const [search, setSearch] = useState(asked.search);
  const [isPending, startTransition] = useTransition();
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const count = filtersIn(asked);
  // On a phone the clients come first; what is narrowed stays in sight.
  const [isOpen, setOpen] = useState(count > 0);
  const filters = useId();
  useEffect(() => () => clearTimeout(typing.current), []);
  // The way back in the browser changes the address without anybody typing.
  useEffect(() => setSearch(asked.search), [asked.search]);

  function ask(change: Partial<ListInput>) {
    clearTimeout(typing.current);
    const next = { ...asked, search, ...change, after: null, before: null };
    startTransition(() => router.replace(caseloadAt(next), { scroll: false }));
  }
  function type(event: ChangeEvent<HTMLInputElement>) {
    const typed = event.target.value;
    setSearch(typed);
    clearTimeout(typing.current);
    typing.current = setTimeout(() => ask({ search: typed.trim() }), PATIENCE);
  }
  return (
    <search className="mb-2" aria-label={t("label")}>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4 xl:grid-cols-[minmax(12rem,2fr)_repeat(6,minmax(0,1fr))]">
        <TextField
          label={t("search")}
          type="search"
          value={search}
          onChange={type}
          maxLength={80}
          autoComplete="off"
          data-caseload-search=""
          className="max-md:col-span-2"
        />
        <Button
          size="small"
          className="col-span-2 min-h-11 md:hidden"
          aria-expanded={isOpen}
          aria-controls={filters}
          onPress={() => setOpen(!isOpen)}
        >
          {t("more")}
        </Button>
        <div id={filters} className={isOpen ? "contents" : "contents max-md:hidden"}>
          <Select
            label={t("need")}
            value={asked.need ?? ""}
            placeholder={t("any")}
            options={labelled(needs, (value) => t(`needs.${value}`))}
            onChange={({ target }) => ask({ need: chosen(needs, target.value) })}
          />
          <Select
            label={t("stage")}
            value={asked.stage ?? ""}
            placeholder={t("any")}
            options={labelled(stages, (value) => t(`stages.${value}`))}
            onChange={({ target }) => ask({ stage: chosen(stages, target.value) })}
          />
          <Select
            label={t("status")}
            value={asked.paused === null ? "" : asked.paused ? "paused" : "active"}
            placeholder={t("any")}
            options={labelled(statuses, (value) => t(`statuses.${value}`))}
            onChange={({ target }) => ask({ paused: target.value === "" ? null : target.value === "paused" })}
          />
          <Select
            label={t("audience")}
            value={asked.audience ?? ""}
            placeholder={t("any")}
            options={labelled(audiences, (value) => tAudience(value))}
            onChange={({ target }) => ask({ audience: chosen(audiences, target.value) })}
          />
          <Select
            label={t("tag")}
            value={asked.tag ?? ""}
            placeholder={t("any")}
            options={tags.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ target }) => ask({ tag: target.value || null })}
          />
          <Select
            label={t("sort")}
            value={asked.sort}
            options={labelled(sorts, (value) => t(`sorts.${value}`))}
            onChange={({ target }) => ask({ sort: chosen(sorts, target.value) ?? "need" })}
          />
        </div>
      </div>
      <div className="mt-2 flex min-h-8 flex-wrap items-center gap-x-4 text-note text-muted">
        <p role="status">{isPending ? t("looking") : count > 0 ? t("found", { matching }) : ""}</p>
        {count > 0 && (
          <button
            type="button"
            className="min-h-8 text-accent underline underline-offset-4"
            onClick={() => {
              setSearch("");
              ask({ search: "", need: null, stage: null, paused: null, audience: null, tag: null });
            }}
          >
            {t("clear")}
          </button>
        )}
      </div>
    </search>
  );
}

function chosen<Each extends string>(options: readonly Each[], value: string): Each | null {
  return options.find((each) => each === value) ?? null;
}

function labelled<Each extends string>(values: readonly Each[], label: (value: Each) => string) {
  return values.map((value) => ({ value, label: label(value) }));
}
