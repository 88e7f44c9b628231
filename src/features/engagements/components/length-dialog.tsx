"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { NumberField } from "#components/number-field.tsx";
import { TextArea } from "#components/text-area.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { longestWeeks, plannedWeeks } from "#domain/protocol/phases.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type EngagementView, WORDS_MAX } from "../schema.ts";
import { earlierReason } from "./earlier-reason.ts";
import { RefusalNote } from "./refusal-note.tsx";

type LengthDialogProps = { engagement: Pick<EngagementView, "client" | "version" | "weeks" | "events"> };

/** Sets how long the engagement lasts; beyond twelve weeks with the reason. */
export function LengthDialog({ engagement }: LengthDialogProps) {
  const t = useTranslations("engagements.length");
  return (
    <Dialog title={t("title")} description={t("description")} trigger={<Button>{t("open")}</Button>}>
      {(close) => <LengthForm engagement={engagement} onDone={close} />}
    </Dialog>
  );
}

function LengthForm({ engagement, onDone }: LengthDialogProps & { onDone: () => void }) {
  const t = useTranslations("engagements");
  const trpc = useTRPC();
  const router = useRouter();
  const { client, version, weeks: before } = engagement;
  const [weeks, setWeeks] = useState(String(before));
  const [reason, setReason] = useState("");
  const back = useMutation(
    trpc.engagements.setLength.mutationOptions({
      onSuccess: (plan) => {
        toastDone(t("length.undone", { weeks: plan.weeks }));
        router.refresh();
      },
      onError: (error) => toastDone(refusalFrom(error) ? error.message : t("unsent")),
    }),
  );
  const set = useMutation(
    trpc.engagements.setLength.mutationOptions({
      onSuccess: (plan) => {
        toastUndo(t("length.done", { weeks: plan.weeks }), () =>
          back.mutate({
            clientId: client.id,
            version: plan.version,
            weeks: before,
            reason: earlierReason(engagement.events, before),
          }),
        );
        router.refresh();
        onDone();
      },
    }),
  );
  const fields = refusalFrom(set.error)?.fields;

  function submit(event: FormEvent) {
    event.preventDefault();
    set.mutate({ clientId: client.id, version, weeks: Number(weeks), reason });
  }

  return (
    <Form onSubmit={submit}>
      <NumberField
        name="weeks"
        label={t("length.weeks")}
        min={plannedWeeks.fewest}
        max={longestWeeks}
        value={weeks}
        onChange={(event) => setWeeks(event.target.value)}
        error={fields?.weeks}
      />
      {Number(weeks) > plannedWeeks.most && (
        <TextArea
          name="reason"
          label={t("length.reason")}
          description={t("pause.reasonHint")}
          maxLength={WORDS_MAX}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={fields?.reason}
        />
      )}
      {!fields && <RefusalNote error={set.error} />}
      <FormActions>
        <Button type="submit" variant="primary" pending={set.isPending}>
          {t("length.submit")}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
