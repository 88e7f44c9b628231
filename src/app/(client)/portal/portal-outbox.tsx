"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { toastDone } from "#components/toast.tsx";
import { attributionSenders } from "#features/attribution/components/senders.ts";
import { ladderSenders } from "#features/challenge-ladder/offline/components/senders.ts";
import { ratingSenders } from "#features/efficacy/rating/components/senders.ts";
import { practiceSenders } from "#features/guided-practice/components/senders.ts";
import { journalSenders } from "#features/journal/components/senders.ts";
import { OutboxNote } from "#features/offline/components/outbox-note.tsx";
import { NotOkNote } from "#features/safety/not-ok/components/not-ok-note.tsx";
import { notOkSenders } from "#features/safety/not-ok/components/senders.ts";
import { inventorySenders } from "#features/success-inventory/components/senders.ts";
import { reviewSenders } from "#features/weekly-review/components/senders.ts";
import { OutboxProvider, type Senders } from "#trpc/outbox.tsx";
import { Rescue } from "./rescue.tsx";

/** Everything a client can do without a connection. */
const senders: Senders = {
  ...journalSenders,
  ...attributionSenders,
  ...inventorySenders,
  ...ladderSenders,
  ...practiceSenders,
  ...ratingSenders,
  ...reviewSenders,
  ...notOkSenders,
};

/** What has a note of its own, and where somebody is in their inventory, which is no entry to them. */
const toldElsewhere = [...Object.keys(notOkSenders), "inventory.move"];

/** Where two devices wrote the same, the person chooses; the same again would be refused again. */
const chosen = ["journal.change", "review.save", "inventory.answer", "ladder.outcome"];

/** Keeps what a client does on this device until the server has it, and says where it is. */
export function PortalOutbox({ person, children }: { person: string; children: ReactNode }) {
  // Nothing stands before the numbers there.
  const isHelp = usePathname() === "/portal/help";
  return (
    <OutboxProvider person={person} senders={senders} onKnownAlready={toastDone}>
      <NotOkNote />
      {!isHelp && <OutboxNote rescue={Rescue} toldElsewhere={toldElsewhere} chosen={chosen} />}
      {children}
    </OutboxProvider>
  );
}
