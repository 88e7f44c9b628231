"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { type TimelineFilter, timelineFilters } from "../schema.ts";

const look =
  "min-h-9 rounded-control border border-edge px-3 text-note font-medium transition-colors hover:bg-wash " +
  "aria-pressed:border-accent aria-pressed:bg-accent-tint aria-pressed:text-accent";

type TimelineFiltersProps = { clientId: string; show: readonly TimelineFilter[] };

/** What the timeline shows; the choice is in the address, so that it can be kept and sent. */
export function TimelineFilters({ clientId, show }: TimelineFiltersProps) {
  const t = useTranslations("record.timeline");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [chosen, choose] = useOptimistic(show);

  function become(wanted: readonly TimelineFilter[]) {
    startTransition(() => {
      choose(wanted);
      const query = new URLSearchParams(wanted.map((filter) => ["show", filter])).toString();
      router.replace(`/clients/${clientId}/timeline${query && `?${query}`}` as Route, { scroll: false });
    });
  }
  const toggle = (filter: TimelineFilter) =>
    become(timelineFilters.filter((each) => (each === filter) !== chosen.includes(each)));

  return (
    <fieldset aria-busy={isPending} className="mb-6 print:hidden">
      <legend className="sr-only">{t("filters")}</legend>
      <div className="flex flex-wrap gap-2">
        <button type="button" aria-pressed={chosen.length === 0} className={look} onClick={() => become([])}>
          {t("all")}
        </button>
        {timelineFilters.map((filter) => (
          <button
            key={filter}
            type="button"
            aria-pressed={chosen.includes(filter)}
            className={look}
            onClick={() => toggle(filter)}
          >
            {t(`filter.${filter}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
