"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Checkbox } from "#components/checkbox.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { TextArea } from "#components/text-area.tsx";
import { TextLink } from "#components/text-link.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { CLOSING_MAX, type EngagementView } from "../schema.ts";
import { RefusalNote } from "./refusal-note.tsx";
import { useClosingDraft } from "./use-closing-draft.ts";

type Engagement = Pick<
  EngagementView,
  "client" | "version" | "engagementId" | "closing" | "flagged" | "sessionsComing" | "person"
>;

/** Ends the engagement with a summary, and leads to the list of those that are completed. */
export function CompleteDialog({ engagement }: { engagement: Engagement }) {
  const t = useTranslations("engagements.complete");
  return (
    <Dialog title={t("title")} description={t("description")} trigger={<Button>{t("open")}</Button>} width="wide">
      {(close) =>
        engagement.flagged ? (
          <Callout tone="safety">{t("flagged")}</Callout>
        ) : (
          <CompleteForm engagement={engagement} onDone={close} />
        )
      }
    </Dialog>
  );
}

function CompleteForm({ engagement, onDone }: { engagement: Engagement; onDone: () => void }) {
  const t = useTranslations("engagements");
  const trpc = useTRPC();
  const router = useRouter();
  const { client, version, engagementId, sessionsComing } = engagement;
  const { text: closing, write, forget } = useClosingDraft(engagement);
  const [share, setShare] = useState(false);
  const reopen = useMutation(
    trpc.engagements.reopen.mutationOptions({
      onSuccess: () => {
        toastDone(t("list.reopened", { name: client.name }));
        router.push(`/clients/${client.id}/engagement`);
        router.refresh();
      },
      onError: (error) => toastDone(refusalFrom(error) ? error.message : t("unsent")),
    }),
  );
  const complete = useMutation(
    trpc.engagements.complete.mutationOptions({
      onSuccess: () => {
        void forget();
        toastUndo(t("complete.done"), () => reopen.mutate({ engagementId }));
        router.push("/engagements");
        router.refresh();
      },
    }),
  );
  const fields = refusalFrom(complete.error)?.fields;

  function submit(event: FormEvent) {
    event.preventDefault();
    complete.mutate({ clientId: client.id, version, closing, share });
  }

  return (
    <Form onSubmit={submit}>
      <div>
        <p className="font-medium">{t("complete.before")}</p>
        <ul className="mt-1 flex flex-wrap gap-x-6">
          <li>
            <TextLink href={`/clients/${client.id}/goals`} className="inline-flex min-h-11 items-center">
              {t("complete.goals")}
            </TextLink>
          </li>
          <li>
            <a
              href={`/api/reports/report?client=${client.id}`}
              className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
            >
              {t("complete.report")}
            </a>
          </li>
        </ul>
      </div>
      <TextArea
        name="closing"
        label={t("complete.closing")}
        description={t("complete.closingHint")}
        ownWords
        rows={8}
        maxLength={CLOSING_MAX}
        value={closing}
        onChange={(event) => write(event.target.value)}
        error={fields?.closing}
      />
      <Checkbox
        name="share"
        label={t("complete.share")}
        checked={share}
        onChange={(event) => setShare(event.target.checked)}
      />
      {sessionsComing > 0 && <p>{t("complete.sessions", { count: sessionsComing })}</p>}
      {!fields && <RefusalNote error={complete.error} />}
      <FormActions>
        <Button type="submit" variant="primary" pending={complete.isPending || complete.isSuccess}>
          {t("complete.submit")}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
