"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { DateField } from "#components/date-field.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { Select } from "#components/select.tsx";
import { TextArea } from "#components/text-area.tsx";
import { toastDone } from "#components/toast.tsx";
import { audiences } from "#content/audiences.ts";
import { plannedWeeks } from "#domain/protocol/phases.ts";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { RefusalNote } from "../../components/refusal-note.tsx";
import type { PastEngagement } from "../schema.ts";

type AgainDialogProps = { engagement: PastEngagement; today: string };

const { fewest, most, usual } = plannedWeeks;
const lengths = Array.from({ length: most - fewest + 1 }, (_, index) => fewest + index);

/** Begins a new engagement with somebody from before. */
export function AgainDialog({ engagement, today }: AgainDialogProps) {
  const t = useTranslations("engagements.list");
  return (
    <Dialog
      title={t("againTitle", { name: engagement.clientName })}
      description={t("againDescription")}
      trigger={<Button>{t("again")}</Button>}
    >
      {(close) => <AgainForm engagement={engagement} today={today} onDone={close} />}
    </Dialog>
  );
}

function AgainForm({ engagement, today, onDone }: AgainDialogProps & { onDone: () => void }) {
  const t = useTranslations("engagements");
  const tClients = useTranslations("clients");
  const router = useRouter();
  // Stays the same while a sending is repeated, so that one engagement begins.
  const [newEngagementId] = useState(newId);
  const [draft, setDraft] = useState({
    audience: engagement.audience,
    focus: "",
    startsOn: today,
    weeks: String(usual),
  });
  const begin = useMutation(
    useTRPC().engagements.again.mutationOptions({
      onSuccess: ({ clientId }) => {
        toastDone(t("list.begun"));
        router.push(`/clients/${clientId}/engagement`);
        router.refresh();
      },
    }),
  );
  const fields = refusalFrom(begin.error)?.fields;

  function submit(event: FormEvent) {
    event.preventDefault();
    const { audience, focus, startsOn, weeks } = draft;
    const { engagementId } = engagement;
    begin.mutate({ engagementId, newEngagementId, audience, focus, startsOn, weeks: Number(weeks) });
  }

  return (
    <Form onSubmit={submit}>
      <Select
        name="audience"
        label={t("list.audience")}
        value={draft.audience}
        onChange={({ target: { value } }) =>
          setDraft({ ...draft, audience: audiences.find((each) => each === value) ?? draft.audience })
        }
        options={audiences.map((value) => ({ value, label: tClients(`audience.${value}`) }))}
      />
      <TextArea
        name="focus"
        label={t("list.focus")}
        ownWords
        maxLength={500}
        value={draft.focus}
        onChange={(event) => setDraft({ ...draft, focus: event.target.value })}
        error={fields?.focus}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField
          name="startsOn"
          label={t("list.startsOn")}
          value={draft.startsOn}
          onChange={(event) => setDraft({ ...draft, startsOn: event.target.value })}
          error={fields?.startsOn}
        />
        <Select
          name="weeks"
          label={t("list.weeks")}
          value={draft.weeks}
          onChange={(event) => setDraft({ ...draft, weeks: event.target.value })}
          options={lengths.map((count) => ({ value: String(count), label: t("list.weekCount", { count }) }))}
        />
      </div>
      {!fields && <RefusalNote error={begin.error} />}
      <FormActions>
        <Button type="submit" variant="primary" pending={begin.isPending || begin.isSuccess}>
          {t("list.submit")}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
