"use client";

import { useEffect, useRef, useState } from "react";
import { newId } from "#lib/uuid.ts";
import { useOutbox } from "#trpc/outbox.tsx";
import type { Deeds, Inventory } from "../schema.ts";
import { withDeed, withEntry } from "./with-deed.ts";

/** All of an inventory is one chain: what is said about a success waits until the success itself has arrived. */
const CHAIN = "inventory";

type Said<Kind extends keyof Deeds> = Omit<Deeds[Kind], "operationId">;
/** Resolves to whether this device keeps it. */
export type Tell = <Kind extends keyof Deeds>(kind: Kind, said: Said<Kind>, title: string) => Promise<boolean>;

/**
 * An inventory that is kept on this device step by step, and sent when that is possible. While the page is open its
 * writer's own version counts; what came in on another device meanwhile is there when it is opened anew.
 */
export function useInventory(server: Inventory): { inventory: Inventory; tell: Tell; problem: string | null } {
  const { add, entries, keeps } = useOutbox();
  const [inventory, setInventory] = useState(server);
  const [problem, setProblem] = useState<string | null>(null);
  const applied = useRef(new Set<string>());

  useEffect(() => {
    for (const entry of entries) {
      if (!keeps(entry.id) || applied.current.has(entry.id)) continue;
      applied.current.add(entry.id);
      setInventory((before) => withEntry(before, entry));
    }
  }, [entries, keeps]);

  const tell: Tell = async (kind, said, title) => {
    const operationId = newId();
    const input = { ...said, operationId } as Deeds[typeof kind];
    applied.current.add(operationId);
    setInventory((before) => withDeed(before, kind, input));
    setProblem(null);
    try {
      await add({ chain: CHAIN, subject: CHAIN, title: title.slice(0, 400) }, { kind, input });
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "");
      return false;
    }
  };

  return { inventory, tell, problem };
}
