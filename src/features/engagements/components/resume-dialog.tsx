"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { Select } from "#components/select.tsx";
import { TextArea } from "#components/text-area.tsx";
import { toastDone } from "#components/toast.tsx";
import { longestWeeks, plannedWeeks } from "#domain/protocol/phases.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type EngagementView, WORDS_MAX } from "../schema.ts";
import { RefusalNote } from "./refusal-note.tsx";

type Pause = NonNullable<EngagementView["pause"]>;
type ResumeDialogProps = { engagement: Pick<EngagementView, "client" | "version" | "weeks">; pause: Pause };

/** Goes on after a pause; the weeks that were rested are offered, and nobody has to take them. */
export function ResumeDialog({ engagement, pause }: ResumeDialogProps) {
  const t = useTranslations("engagements.resume");
  const format = useFormatter();
  const date = format.dateTime(new Date(pause.since), { dateStyle: "long", timeZone: "UTC" });
  return (
    <Dialog
      title={t("title")}
      description={t("description", { date })}
      trigger={<Button variant="primary">{t("open")}</Button>}
    >
      {(close) => <ResumeForm engagement={engagement} pause={pause} onDone={close} />}
    </Dialog>
  );
}

function ResumeForm({
  engagement: { client, version, weeks },
  pause: { weeksRested },
  onDone,
}: ResumeDialogProps & { onDone: () => void }) {
  const t = useTranslations("engagements");
  const router = useRouter();
  const most = Math.max(0, Math.min(longestWeeks - weeks, Math.max(weeksRested, 4)));
  const [addWeeks, setAddWeeks] = useState(Math.min(weeksRested, most));
  const [reason, setReason] = useState("");
  const needsReason = addWeeks > 0 && weeks + addWeeks > plannedWeeks.most;
  const resume = useMutation(
    useTRPC().engagements.resume.mutationOptions({
      onSuccess: () => {
        toastDone(t("resume.done"));
        router.refresh();
        onDone();
      },
    }),
  );

  const fields = refusalFrom(resume.error)?.fields;

  function submit(event: FormEvent) {
    event.preventDefault();
    resume.mutate({ clientId: client.id, version, addWeeks, reason: needsReason ? reason : "" });
  }

  return (
    <Form onSubmit={submit}>
      <Select
        name="addWeeks"
        label={t("resume.add")}
        description={t("resume.addHint", { weeks: weeksRested })}
        value={String(addWeeks)}
        onChange={(event) => setAddWeeks(Number(event.target.value))}
        options={Array.from({ length: most + 1 }, (_, count) => ({
          value: String(count),
          label: t("resume.weeks", { count }),
        }))}
      />
      {needsReason && (
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
      {!fields?.reason && <RefusalNote error={resume.error} />}
      <FormActions>
        <Button type="submit" variant="primary" pending={resume.isPending}>
          {t("resume.submit")}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
