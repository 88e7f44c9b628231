"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type AgendaInput, type AgendaItem, type AgendaReceipt, agendaReceipt, type KeptAgenda } from "../schema.ts";

/** An item with a key of its own, so that it stays itself while it is moved. */
export type Listed = AgendaItem & { key: string };

function listed(items: readonly AgendaItem[]): Listed[] {
  return items.map((item, index) => ({ ...item, key: `${item.code ?? item.title}-${index}` }));
}

/** What is sent of the items. */
function sent(items: readonly AgendaItem[]): KeptAgenda {
  return items.map(({ code, title, minutes, ifTimeAllows, done }) => ({ code, title, minutes, ifTimeAllows, done }));
}

/**
 * The agenda as it is being arranged: shown at once, saved one change after the other. Whatever was arranged elsewhere
 * meanwhile replaces it, and says so.
 */
export function useAgenda(sessionId: string, kept: AgendaReceipt) {
  const router = useRouter();
  const [items, setItems] = useState(() => listed(kept.agenda.items));
  const [arranged, setArranged] = useState(kept.agenda.arranged);
  const version = useRef(kept.version);
  /** The items as the server has them, or is being told. */
  const known = useRef(JSON.stringify(sent(kept.agenda.items)));
  const isBusy = useRef(false);
  const waiting = useRef<AgendaInput["items"] | undefined>(undefined);

  function adopt({ agenda, version: now }: AgendaReceipt) {
    version.current = now;
    setArranged(agenda.arranged);
    if (waiting.current !== undefined) return;
    known.current = JSON.stringify(sent(agenda.items));
    setItems((shown) => (isSame(shown, agenda.items) ? shown : listed(agenda.items)));
  }

  const save = useMutation(
    useTRPC().sessions.saveAgenda.mutationOptions({
      onSuccess: adopt,
      onError: (error) => {
        waiting.current = undefined;
        // The next change sends everything again.
        known.current = "";
        const theirs = agendaReceipt.safeParse(refusalFrom(error)?.current).data;
        if (theirs) adopt(theirs);
        else if (refusalFrom(error)) router.refresh();
      },
      onSettled: () => {
        isBusy.current = false;
        const next = waiting.current;
        waiting.current = undefined;
        if (next !== undefined) write(next);
      },
    }),
  );

  function write(next: AgendaInput["items"]) {
    if (isBusy.current) {
      waiting.current = next;
      return;
    }
    isBusy.current = true;
    save.mutate({ sessionId, version: version.current, items: next });
  }

  return {
    items,
    arranged,
    error: save.error,
    isSaving: save.isPending,
    /** Shows it, and keeps it if it is anything new. */
    arrange(next: Listed[]) {
      setItems(next);
      const words = JSON.stringify(sent(next));
      if (words === known.current) return;
      known.current = words;
      write(sent(next));
    },
    /** Shows it while a field is being typed in. */
    show: setItems,
    /** Goes back to what is suggested. */
    reset: () => write(null),
  };
}

function isSame(shown: readonly Listed[], kept: readonly AgendaItem[]): boolean {
  return JSON.stringify(shown.map(({ key: _, ...item }) => item)) === JSON.stringify(kept);
}
