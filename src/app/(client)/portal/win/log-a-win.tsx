"use client";

import type { ComponentProps } from "react";
import { Explain } from "#features/attribution/components/explain.tsx";
import { LogWin } from "#features/journal/components/log-win.tsx";

/** Logging a win, and what can be said about it once it is safe. */
export function LogAWin({ defaults }: Pick<ComponentProps<typeof LogWin>, "defaults">) {
  return (
    <LogWin
      defaults={defaults}
      more={({ id, what }) => (
        <Explain subject={{ subject: "win", subjectId: id }} title={what} explained="Win" explanation={null} />
      )}
    />
  );
}
