"use client";

import type { ReactNode } from "react";
import { toastDone } from "#components/toast.tsx";
import { KeepAsWin } from "#features/challenge-ladder/offline/components/keep-as-win.tsx";
import { ladderSenders } from "#features/challenge-ladder/offline/components/senders.ts";
import { ratingSenders } from "#features/efficacy/rating/components/senders.ts";
import { OutboxNote } from "#features/offline/components/outbox-note.tsx";
import { NotOkNote } from "#features/safety/not-ok/components/not-ok-note.tsx";
import { notOkSenders } from "#features/safety/not-ok/components/senders.ts";
import { OutboxProvider, type Senders } from "#trpc/outbox.tsx";

/** Everything a client can do without a connection. */
const senders: Senders = { ...ladderSenders, ...ratingSenders, ...notOkSenders };

const toldByNotOkNote = Object.keys(notOkSenders);

/** Keeps what a client does on this device until the server has it, and says where it is. */
export function PortalOutbox({ person, children }: { person: string; children: ReactNode }) {
  return (
    <OutboxProvider person={person} senders={senders} onKnownAlready={toastDone}>
      <NotOkNote />
      <OutboxNote rescue={KeepAsWin} toldElsewhere={toldByNotOkNote} />
      {children}
    </OutboxProvider>
  );
}
