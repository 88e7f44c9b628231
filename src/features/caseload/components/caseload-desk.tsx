"use client";

import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { useShortcuts } from "#components/shortcuts.ts";
import type { Caseload } from "../schema.ts";
import { type Chosen, rowOf, rows, tick, ticked, walk } from "./caseload-rows.ts";

const loadBar = () => import("./bulk-bar.tsx");
// What is done to several is fetched when somebody first ticks one.
const BulkBar = dynamic(() => loadBar().then((module) => module.BulkBar), { ssr: false });

type CaseloadDeskProps = Pick<Caseload, "tags" | "today"> & { show: "current" | "snoozed" | "archived" };

/**
 * What the list needs a script for, in one piece beside it: `j` and `k` walk the names, `x` ticks, Enter opens, `/`
 * goes to the search; a tick opens the bar of what can be done.
 */
export function CaseloadDesk(desk: CaseloadDeskProps) {
  const t = useTranslations("caseload.shortcuts");
  const router = useRouter();
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const recount = useCallback(() => {
    // Without a connection it cannot be fetched, and nothing could be done either.
    loadBar().then(
      () => setChosen(ticked()),
      () => setChosen([]),
    );
  }, []);
  const clear = useCallback(() => {
    tick(rows(), false);
    recount();
  }, [recount]);

  useShortcuts([
    { keys: "j", label: t("down"), onPress: () => walk(1) },
    { keys: "k", label: t("up"), onPress: () => walk(-1) },
    {
      keys: "x",
      label: t("tick"),
      onPress() {
        const row = rowOf(document.activeElement) ?? rows()[0];
        if (!row) return;
        tick([row]);
        recount();
      },
    },
    {
      keys: "/",
      label: t("search"),
      onPress: () => document.querySelector<HTMLElement>("[data-caseload-search]")?.focus(),
    },
  ]);

  useEffect(() => {
    function onChange({ target }: Event) {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.matches("[data-caseload-all]")) tick(rows(), target.checked);
      if (target.matches("[data-caseload-all], [data-caseload-tick]")) recount();
    }
    /** A record opens within the page, without a full load; every other kind of click stays the browser's. */
    function onClick(event: MouseEvent) {
      const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-caseload-row]");
      const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (!link || !isPlain || event.defaultPrevented) return;
      event.preventDefault();
      router.push(link.pathname as Route);
    }
    document.addEventListener("change", onChange);
    document.addEventListener("click", onClick);
    return () => {
      document.removeEventListener("change", onChange);
      document.removeEventListener("click", onClick);
    };
  }, [router, recount]);

  return chosen.length > 0 && <BulkBar {...desk} chosen={chosen} onDone={clear} />;
}
