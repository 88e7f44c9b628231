"use client";

import { useEffect, useState } from "react";
import { draftOf, keepDraft } from "#lib/draft.ts";
import type { Inventory } from "../schema.ts";

type Sharing = Inventory["sharing"];

/** Who reads what is named in this inventory: as chosen here the last time, otherwise as at consent. */
export function useSharing({ clientId, canShare, sharing }: Inventory): [Sharing, (sharing: Sharing) => void] {
  const name = `inventory:${clientId}:sharing`;
  const [chosen, setChosen] = useState(sharing);
  useEffect(() => {
    const before = draftOf(name);
    if (canShare && (before === "private" || before === "shared")) setChosen(before);
  }, [name, canShare]);
  return [
    chosen,
    (now) => {
      setChosen(now);
      keepDraft(name, now);
    },
  ];
}
