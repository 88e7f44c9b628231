"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { TextArea } from "#components/text-area.tsx";
import { toastUndo } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type EngagementView, WORDS_MAX } from "../schema.ts";
import { RefusalNote } from "./refusal-note.tsx";

type PauseDialogProps = { engagement: Pick<EngagementView, "client" | "version"> };

/** Lets the work rest, with the reason; undone, it goes on as if nothing had been. */
export function PauseDialog({ engagement }: PauseDialogProps) {
  const t = useTranslations("engagements.pause");
  return (
    <Dialog title={t("title")} description={t("description")} trigger={<Button>{t("open")}</Button>}>
      {(close) => <PauseForm engagement={engagement} onDone={close} />}
    </Dialog>
  );
}

function PauseForm({ engagement: { client, version }, onDone }: PauseDialogProps & { onDone: () => void }) {
  const t = useTranslations("engagements");
  const trpc = useTRPC();
  const router = useRouter();
  const [reason, setReason] = useState("");
  const clientId = client.id;
  const resume = useMutation(trpc.engagements.resume.mutationOptions({ onSuccess: () => router.refresh() }));
  const pause = useMutation(
    trpc.engagements.pause.mutationOptions({
      onSuccess: (plan) => {
        toastUndo(t("pause.done"), () => resume.mutate({ clientId, version: plan.version, addWeeks: 0, reason: "" }));
        router.refresh();
        onDone();
      },
    }),
  );
  const fields = refusalFrom(pause.error)?.fields;

  function submit(event: FormEvent) {
    event.preventDefault();
    pause.mutate({ clientId, version, reason });
  }

  return (
    <Form onSubmit={submit}>
      <TextArea
        name="reason"
        label={t("pause.reason")}
        description={t("pause.reasonHint")}
        maxLength={WORDS_MAX}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={fields?.reason}
      />
      {!fields?.reason && <RefusalNote error={pause.error} />}
      <FormActions>
        <Button type="submit" variant="primary" pending={pause.isPending}>
          {t("pause.submit")}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
