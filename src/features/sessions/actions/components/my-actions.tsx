"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Checkbox } from "#components/checkbox.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { SessionFailure } from "../../components/session-failure.tsx";
import type { Action } from "../schema.ts";
import { ActionAbout } from "./action-about.tsx";

/** What was agreed: the client's own to tick, and what their coach does for them. */
export function MyActions({ actions }: { actions: readonly Action[] }) {
  const t = useTranslations("sessions.actions");
  const own = actions.filter(({ owner }) => owner === "client");
  const coachs = actions.filter(({ owner }) => owner === "coach");
  if (actions.length === 0) return <p className="text-muted">{t("noneMine")}</p>;
  return (
    <div className="flex flex-col gap-6">
      {own.length > 0 && (
        <ul className="flex flex-col">
          {own.map((action) => (
            <MyAction key={action.id} action={action} />
          ))}
        </ul>
      )}
      {coachs.length > 0 && (
        <div>
          <h3 className="font-medium">{t("yourCoach")}</h3>
          <ul className="flex flex-col">
            {coachs.map((action) => (
              <li key={action.id} className="border-b border-line py-3 last:border-0">
                <span className={action.doneAt ? "text-muted line-through" : ""}>{action.what}</span>
                <span className="block text-note text-muted">
                  <ActionAbout action={{ ...action, overdue: false }} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function MyAction({ action: { id: actionId, version, ...action } }: { action: Action }) {
  const router = useRouter();
  const tick = useMutation(useTRPC().actions.tickMine.mutationOptions({ onSettled: () => router.refresh() }));
  return (
    <li className="border-b border-line last:border-0">
      <Checkbox
        label={<span className={action.doneAt ? "text-muted line-through" : ""}>{action.what}</span>}
        // A day that has passed is nobody's fault: it is named, and not marked.
        description={<ActionAbout action={{ ...action, id: actionId, version, overdue: false }} />}
        checked={tick.isPending ? tick.variables.done : action.doneAt !== null}
        onChange={(event) => tick.mutate({ actionId, version, done: event.target.checked })}
      />
      <SessionFailure error={tick.error} />
    </li>
  );
}
