"use client";

import { AddToTry } from "#features/challenge-ladder/offline/components/add-to-try.tsx";
import { KeepAsWin } from "#features/challenge-ladder/offline/components/keep-as-win.tsx";
import { BothVersions } from "#features/journal/components/both-versions.tsx";
import { BothAnswers } from "#features/success-inventory/components/both-answers.tsx";
import { BothReviews } from "#features/weekly-review/components/both-reviews.tsx";
import type { Entry } from "#lib/outbox.ts";

/** Every other way to keep what the server did not accept; each shows itself only where it fits. */
export function Rescue({ entries }: { entries: readonly Entry[] }) {
  return (
    <>
      <KeepAsWin entries={entries} />
      <AddToTry entries={entries} />
      <BothVersions entries={entries} />
      <BothReviews entries={entries} />
      <BothAnswers entries={entries} />
    </>
  );
}
