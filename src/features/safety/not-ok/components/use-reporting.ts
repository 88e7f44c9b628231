import { useCallback } from "react";
import type { Answer } from "#lib/outbox.ts";
import { useTRPCClient } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { Entry } from "../schema.ts";

/** Longest age that the server takes; what waited longer is still worth telling. */
const LONGEST = 30 * 86_400_000;

/** Sends one report, and asks whether the session is still this person's: in another tab somebody may have signed in. */
export function useReporting(person: string) {
  const { safety, account } = useTRPCClient();
  const report = useCallback(
    async ({ id, note, at }: Entry): Promise<Answer> => {
      const ago = Math.min(LONGEST, Math.max(0, Date.now() - at));
      try {
        await safety.reportNotOk.mutate({ operationId: id, note, ago });
        return { kind: "accepted" };
      } catch (error) {
        return answerFrom(error);
      }
    },
    [safety],
  );
  const verify = useCallback(async (): Promise<Answer> => {
    try {
      const { userId, acting } = await account.me.query();
      return { kind: person === `${userId}.${acting?.organisationId}` ? "accepted" : "signed_out" };
    } catch (error) {
      return answerFrom(error);
    }
  }, [account, person]);
  return { report, verify };
}

function answerFrom(error: unknown): Answer {
  const refusal = refusalFrom(error);
  if (!refusal || refusal.code === "fault" || refusal.code === "rate_limited") return { kind: "unreachable" };
  if (refusal.code === "signed_out") return { kind: "signed_out" };
  const because = Object.values(refusal.fields ?? {})[0] ?? (error instanceof Error ? error.message : "");
  return { kind: "refused", code: refusal.code, because };
}
