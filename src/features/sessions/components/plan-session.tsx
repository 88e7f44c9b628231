"use client";

import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Checkbox } from "#components/checkbox.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { NumberField } from "#components/number-field.tsx";
import { toastDone } from "#components/toast.tsx";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type ClientSessions, limits } from "../schema.ts";
import { SessionFailure } from "./session-failure.tsx";
import { type SessionDraft, SessionFields } from "./session-fields.tsx";

type PlanSessionProps = Pick<ClientSessions, "client" | "timeZone" | "today"> & {
  /** What was agreed last, to begin from. */
  last: Pick<ClientSessions["sessions"][number], "minutes" | "place"> | null;
};

/** Plans the next session, or one a week. */
export function PlanSession(props: PlanSessionProps) {
  const t = useTranslations("sessions.form");
  return (
    <Dialog
      title={t("planTitle", { name: props.client.name })}
      width="wide"
      trigger={<Button variant="primary">{t("plan")}</Button>}
    >
      {(close) => <PlanForm {...props} onDone={close} />}
    </Dialog>
  );
}

function PlanForm({ client, timeZone, today, last, onDone }: PlanSessionProps & { onDone: () => void }) {
  const t = useTranslations("sessions.form");
  const router = useRouter();
  // Made once: the same form sent again plans the same sessions.
  const [ids] = useState(() => Array.from({ length: limits.weeks }, newId));
  const [draft, setDraft] = useState<SessionDraft>({
    ...{ date: today, time: "", minutes: String(last?.minutes ?? 50) },
    ...{ place: last?.place ?? "video", whereabouts: "" },
  });
  const [weeks, setWeeks] = useState("1");
  const [invite, setInvite] = useState(client.email !== null);
  const plan = useMutation(
    useTRPC().sessions.plan.mutationOptions({
      onSuccess: ([first, ...more]) => {
        toastDone(t("planned", { count: more.length + 1 }));
        onDone();
        router.refresh();
        if (first && more.length === 0) router.push(`/clients/${client.id}/sessions/${first.id}` as Route);
      },
    }),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    const sessionIds = ids.slice(0, Math.min(limits.weeks, Math.max(1, Math.trunc(Number(weeks)) || 1)));
    plan.mutate({ ...draft, sessionIds, clientId: client.id, timeZone, minutes: Number(draft.minutes), invite });
  }

  const fields = refusalFrom(plan.error)?.fields;
  return (
    <Form onSubmit={submit}>
      <SessionFields {...{ draft, timeZone, client }} onChange={setDraft} errors={fields} except={null} />
      <NumberField
        label={t("weeks")}
        description={t("weeksHint")}
        name="weeks"
        min={1}
        max={limits.weeks}
        value={weeks}
        onChange={(event) => setWeeks(event.target.value)}
        error={fields?.sessionIds}
      />
      <Checkbox
        label={client.email === null ? t("inviteNobody") : t("invite", { email: client.email })}
        description={t("inviteHint")}
        checked={invite}
        disabled={client.email === null}
        onChange={(event) => setInvite(event.target.checked)}
        error={fields?.invite}
      />
      {!fields && <SessionFailure error={plan.error} />}
      <FormActions>
        <Button type="submit" variant="primary" pending={plan.isPending}>
          {t("save")}
        </Button>
        <Button onPress={onDone}>{t("cancel")}</Button>
      </FormActions>
    </Form>
  );
}
