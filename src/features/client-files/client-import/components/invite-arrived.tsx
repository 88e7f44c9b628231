import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { useTRPCClient } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { Arrived } from "./use-sending.ts";

/** Offers to invite those who have an address, one letter after the other. Nothing goes out before it is pressed. */
export function InviteArrived({ arrived }: { arrived: readonly Arrived[] }) {
  const t = useTranslations("files");
  const client = useTRPCClient();
  const [done, setDone] = useState(0);
  const [state, setState] = useState<"ready" | "running" | "done">("ready");
  const [stopped, setStopped] = useState<string | null>(null);
  const waiting = arrived.filter(({ email }) => email !== null);
  if (waiting.length === 0) return null;

  async function invite() {
    setState("running");
    setStopped(null);
    let sent = done;
    try {
      for (const { clientId } of waiting.slice(done)) {
        await client.clients.invite.mutate({ clientId });
        sent += 1;
        setDone(sent);
      }
      setState("done");
    } catch (error) {
      setState("ready");
      const message = refusalFrom(error) && error instanceof Error ? error.message : t("unsent");
      setStopped(t("import.inviteStopped", { count: sent, message }));
    }
  }

  return (
    <div className="mt-4">
      {state !== "done" && (
        <>
          <Button pending={state === "running"} onPress={() => void invite()}>
            {t("import.invite", { count: waiting.length - done })}
          </Button>
          <p className="mt-2 text-note text-muted">{t("import.inviteHint")}</p>
        </>
      )}
      <p role="status">
        {state === "running" && t("import.inviting", { done, total: waiting.length })}
        {state === "done" && t("import.invited", { count: done })}
        {stopped}
      </p>
    </div>
  );
}
