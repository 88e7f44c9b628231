"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { DateField } from "#components/date-field.tsx";
import { RadioGroup } from "#components/radio-group.tsx";
import { TextField } from "#components/text-field.tsx";
import { operationIds } from "#lib/operation-ids.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { SessionFailure } from "../../components/session-failure.tsx";
import { limits, owner as ownerShape } from "../schema.ts";

type AddActionProps = { clientId: string; clientName: string; sessionId: string | null };

const blank = { what: "", owner: "client" as const, dueOn: "" };

/** One line for something that somebody will do. */
export function AddAction({ clientId, clientName, sessionId }: AddActionProps) {
  const t = useTranslations("sessions.actions");
  const router = useRouter();
  const [idOf, setIdOf] = useState(operationIds);
  const [draft, setDraft] = useState<{ what: string; owner: "client" | "coach"; dueOn: string }>(blank);
  const add = useMutation(
    useTRPC().actions.add.mutationOptions({
      onSuccess: () => {
        setDraft({ ...blank, owner: draft.owner });
        // The same words again are another action.
        setIdOf(() => operationIds());
        router.refresh();
      },
    }),
  );
  const fields = refusalFrom(add.error)?.fields;

  function submit(event: FormEvent) {
    event.preventDefault();
    const words = { ...draft, dueOn: draft.dueOn || null };
    add.mutate({ ...words, actionId: idOf(words), clientId, sessionId });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <TextField
        label={t("what")}
        required
        maxLength={limits.what}
        value={draft.what}
        onChange={(event) => setDraft({ ...draft, what: event.target.value })}
        error={fields?.what}
      />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <RadioGroup
          label={t("owner")}
          name="owner"
          layout="row"
          value={draft.owner}
          onChange={(event) => setDraft({ ...draft, owner: ownerShape.parse(event.target.value) })}
          options={[
            { value: "client", label: clientName },
            { value: "coach", label: t("coach") },
          ]}
        />
        <DateField
          label={t("dueOn")}
          optional
          value={draft.dueOn}
          onChange={(event) => setDraft({ ...draft, dueOn: event.target.value })}
          error={fields?.dueOn}
        />
        <Button type="submit" pending={add.isPending}>
          {t("add")}
        </Button>
      </div>
      {!fields && <SessionFailure error={add.error} />}
    </form>
  );
}
