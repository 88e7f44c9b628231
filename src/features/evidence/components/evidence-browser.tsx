"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { EvidencePage, Filter } from "../schema.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { FilterForm } from "./filter-form.tsx";

/** What was looked for last. It outlives going to an entry and back, and no more: not a reload, not signing out. */
const memory: { filter: Filter } = { filter: {} };

type EvidenceBrowserProps = {
  page: EvidencePage;
  /** How many unread answers entries have. */
  unread: Readonly<Record<string, number>>;
};

/** One's own evidence: looked through, narrowed down, and shared or kept to oneself. */
export function EvidenceBrowser({ page, unread }: EvidenceBrowserProps) {
  const t = useTranslations("evidence");
  const [filter, setFilter] = useState<Filter>({});
  const [shown, setShown] = useState(page);
  const asked = useRef(0);
  const { mutateAsync, isPending, error } = useMutation(useTRPC().evidence.search.mutationOptions());
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);

  async function look(wanted: Filter, after?: string) {
    memory.filter = wanted;
    asked.current += 1;
    const turn = asked.current;
    setFilter(wanted);
    const found = await mutateAsync({ ...wanted, ...(after && { after }) }).catch(() => null);
    // Somebody who has asked for something else by now wants that.
    if (!found || turn !== asked.current) return;
    setShown((before) => (after ? { ...found, entries: [...before.entries, ...found.entries] } : found));
  }

  // The page as the server sent it is the one without a filter.
  useEffect(() => setShown(page), [page]);
  const comeBack = useEffectEvent(() => {
    if (Object.values(memory.filter).some((value) => value !== undefined)) void look(memory.filter);
  });
  useEffect(() => comeBack(), []);

  return (
    <div className="flex flex-col gap-6">
      <FilterForm
        filter={filter}
        contexts={page.contexts}
        canShare={page.canShare}
        isPending={isPending}
        onLook={(wanted) => void look(wanted)}
      />
      {error && (
        <Callout tone="attention" announce>
          {refusalFrom(error) ? error.message : t("unreachable")}
        </Callout>
      )}
      <p role="status" className="text-muted">
        {isNarrowed
          ? t(shown.next ? "foundSome" : "found", { count: shown.entries.length, total: shown.total })
          : t("count", { total: shown.total })}
      </p>
      {shown.entries.length > 0 && (
        <EvidenceList
          entries={shown.entries}
          unread={unread}
          canShare={page.canShare}
          onShared={(ids, sharing) =>
            setShown((before) => ({
              ...before,
              entries: before.entries.map((entry) => (ids.includes(entry.id) ? { ...entry, sharing } : entry)),
            }))
          }
        />
      )}
      {shown.next && (
        <div>
          <Button size="large" pending={isPending} onPress={() => void look(filter, shown.next ?? undefined)}>
            {t(shown.entries.length === 0 ? "lookOn" : "more")}
          </Button>
        </div>
      )}
    </div>
  );
}
