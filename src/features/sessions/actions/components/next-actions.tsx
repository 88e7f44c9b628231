"use client";

import { useMutation } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/button.tsx";
import { Checkbox } from "#components/checkbox.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type Action, owners } from "../schema.ts";
import { ActionAbout } from "./action-about.tsx";
import { AddAction } from "./add-action.tsx";

type NextActionsProps = {
  clientId: string;
  clientName: string;
  /** The session in which they are agreed, if in one. */
  sessionId: string | null;
  actions: readonly Action[];
};

/** What coach and client have agreed to do, each with a tick, a way off the list, and a line for another one. */
export function NextActions({ clientId, clientName, sessionId, actions }: NextActionsProps) {
  const t = useTranslations("sessions.actions");
  return (
    <div className="flex flex-col gap-5">
      {actions.length === 0 && <p className="text-muted">{t("empty")}</p>}
      {owners.map((owner) => {
        const own = actions.filter((action) => action.owner === owner);
        if (own.length === 0) return null;
        return (
          <div key={owner}>
            <h3 className="font-medium">{owner === "client" ? clientName : t("coach")}</h3>
            <ul className="flex flex-col">
              {own.map((action) => (
                <ActionLine key={action.id} action={action} />
              ))}
            </ul>
          </div>
        );
      })}
      <AddAction {...{ clientId, clientName, sessionId }} />
    </div>
  );
}

function ActionLine({ action }: { action: Action }) {
  const t = useTranslations("sessions.actions");
  const unsent = useTranslations("sessions")("unsent");
  const router = useRouter();
  const trpc = useTRPC();
  const settled = {
    onError: (error: { message: string }) => toastDone(refusalFrom(error) ? error.message : unsent),
    onSettled: () => router.refresh(),
  };
  const tick = useMutation(trpc.actions.setDone.mutationOptions(settled));
  const restore = useMutation(trpc.actions.setRemoved.mutationOptions(settled));
  const remove = useMutation(
    trpc.actions.setRemoved.mutationOptions({
      ...settled,
      onSuccess: ({ id: actionId, version }) =>
        toastUndo(t("removed"), () => restore.mutate({ actionId, version, removed: false })),
    }),
  );
  const ref = { actionId: action.id, version: action.version };
  return (
    <li className="flex items-start justify-between gap-2 border-b border-line last:border-0">
      <Checkbox
        label={<span className={action.doneAt ? "text-muted line-through" : ""}>{action.what}</span>}
        description={<ActionAbout action={action} />}
        checked={tick.isPending ? tick.variables.done : action.doneAt !== null}
        onChange={(event) => tick.mutate({ ...ref, done: event.target.checked })}
      />
      <IconButton
        size="small"
        variant="quiet"
        className="mt-1"
        icon={<X />}
        label={t("remove", { what: action.what })}
        onPress={() => remove.mutate({ ...ref, removed: true })}
      />
    </li>
  );
}
