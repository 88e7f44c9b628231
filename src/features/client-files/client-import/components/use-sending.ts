import { useState } from "react";
import { newId } from "#lib/uuid.ts";
import { useTRPCClient } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { limits, type Problem, type RawRow } from "../schema.ts";
import type { CheckedRow } from "../series.ts";

export type Arrived = { clientId: string; email: string | null };
export type Sending =
  | { state: "ready" }
  | { state: "running" | "stopped" | "done"; done: number; total: number; because: string | null };
export type RefusedRow = { row: number; problems: readonly Problem[] };

type GoodRow = Extract<CheckedRow, { ok: true }>;

/** Sends good rows in parts, one after the other. What stops it loses nothing: starting again goes on where it was. */
export function useSending() {
  const client = useTRPCClient();
  const [sending, setSending] = useState<Sending>({ state: "ready" });
  const [arrived, setArrived] = useState<readonly Arrived[]>([]);
  const [refused, setRefused] = useState<readonly RefusedRow[]>([]);

  async function start(rows: readonly GoodRow[], { digest, total }: { digest: string; total: number }) {
    const count = rows.length;
    let done = 0;
    setArrived([]);
    setRefused([]);
    setSending({ state: "running", done, total: count, because: null });
    try {
      const { importId } = await client.clientFiles.begin.mutate({ importId: newId(), digest, rows: total });
      for (let from = 0; from < count; from += limits.chunk) {
        const part = rows.slice(from, from + limits.chunk);
        const outcomes = await client.clientFiles.add.mutate({ importId, rows: part.map(toSend) });
        const emailOf = new Map(part.map(({ row, values }) => [row, values.email]));
        setArrived((before) => [
          ...before,
          ...outcomes.flatMap((each) =>
            each.kind === "added" ? [{ clientId: each.clientId, email: emailOf.get(each.row) ?? null }] : [],
          ),
        ]);
        setRefused((before) => [...before, ...outcomes.flatMap((each) => (each.kind === "refused" ? [each] : []))]);
        done += part.length;
        setSending({ state: "running", done, total: count, because: null });
      }
      setSending({ state: "done", done, total: count, because: null });
    } catch (error) {
      const because = refusalFrom(error) && error instanceof Error ? error.message : null;
      setSending({ state: "stopped", done, total: count, because });
    }
  }

  function reset() {
    setSending({ state: "ready" });
    setArrived([]);
    setRefused([]);
  }

  return { sending, arrived, refused, start, reset };
}

function toSend({ row, values }: GoodRow): { row: number; values: RawRow } {
  return { row, values: { ...values, email: values.email ?? "", plannedWeeks: String(values.plannedWeeks) } };
}
