"use client";

import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { TextField } from "#components/text-field.tsx";
import { toastDone } from "#components/toast.tsx";
import { operationIds } from "#lib/operation-ids.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type Mine, MOST_FOCUS } from "../schema.ts";

/** Asks a coach to join, after saying plainly what a coach will see. */
export function CoachInvite({ invitation, focus }: Pick<Mine, "invitation" | "focus">) {
  const t = useTranslations("alone.coach");
  const format = useFormatter();
  const [operationIdOf] = useState(operationIds);
  const [standing, setStanding] = useState(invitation);
  const [email, setEmail] = useState("");
  const [said, setSaid] = useState(focus);
  const api = useTRPC();
  const invite = useMutation(
    api.selfUse.inviteCoach.mutationOptions({
      onSuccess: (kept) => {
        setStanding(kept.invitation);
        toastDone(t("sent"));
      },
    }),
  );
  const withdraw = useMutation(
    api.selfUse.withdrawInvitation.mutationOptions({
      onSuccess: (kept) => {
        setStanding(kept.invitation);
        toastDone(t("withdrawn"));
      },
    }),
  );
  const refusal = refusalFrom(invite.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    invite.mutate({ operationId: operationIdOf({ email, said, after: standing?.expiresAt }), email, focus: said });
  }

  if (standing?.state === "open") {
    const { email: to, expiresAt } = standing;
    return (
      <div className="flex flex-col items-start gap-4">
        <p className="max-w-text">
          {t("open", { email: to, date: format.dateTime(new Date(expiresAt), { dateStyle: "long" }) })}
        </p>
        {withdraw.isError && (
          <Callout tone="attention" announce>
            {t("unsent")}
          </Callout>
        )}
        <Button size="large" pending={withdraw.isPending} onPress={() => withdraw.mutate()}>
          {t("withdraw")}
        </Button>
      </div>
    );
  }
  return (
    <Form onSubmit={submit}>
      {standing && <p className="max-w-text text-muted">{t("expired", { email: standing.email })}</p>}
      <TextField
        name="focus"
        label={t("focus")}
        description={t("focusHint")}
        maxLength={MOST_FOCUS}
        value={said}
        onChange={(event) => setSaid(event.target.value)}
        error={refusal?.fields?.focus}
      />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        autoComplete="off"
        inputMode="email"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={254}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={refusal?.fields?.email}
      />
      {invite.isError && !refusal?.fields && (
        <Callout tone="attention" announce>
          {refusal ? invite.error.message : t("unsent")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" size="large" pending={invite.isPending}>
          {t("invite")}
        </Button>
      </FormActions>
    </Form>
  );
}
