"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Checkbox } from "#components/checkbox.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { Section } from "#components/section.tsx";
import { Select } from "#components/select.tsx";
import { TextArea } from "#components/text-area.tsx";
import { toastDone } from "#components/toast.tsx";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { RefusalNote } from "../../components/refusal-note.tsx";
import type { EngagementView } from "../../schema.ts";
import { type Handover, NOTE_MAX } from "../schema.ts";

type Engagement = Pick<EngagementView, "client" | "colleagues" | "handover">;

/** Offers the engagement to a colleague, or shows how an offer stands. */
export function HandoverSection({ engagement }: { engagement: Engagement }) {
  const t = useTranslations("engagements.handover");
  const { client, colleagues, handover } = engagement;
  return (
    <Section title={t("title")}>
      {handover ? (
        <Offered client={client} handover={handover} />
      ) : (
        <>
          <p className="mb-4 max-w-text text-muted">{t("text")}</p>
          {colleagues.length === 0 ? (
            <p>{t("none")}</p>
          ) : (
            <Dialog title={t("formTitle", { name: client.name })} trigger={<Button>{t("open")}</Button>}>
              {(close) => <OfferForm engagement={engagement} onDone={close} />}
            </Dialog>
          )}
        </>
      )}
    </Section>
  );
}

function Offered({ client, handover }: { client: Engagement["client"]; handover: Handover }) {
  const t = useTranslations("engagements.handover");
  const format = useFormatter();
  const router = useRouter();
  const withdraw = useMutation(
    useTRPC().engagements.withdrawHandover.mutationOptions({
      onSuccess: () => {
        toastDone(t("withdrawn"));
        router.refresh();
      },
    }),
  );
  const date = format.dateTime(new Date(handover.offeredAt), { dateStyle: "long" });
  return (
    <>
      <p className="max-w-text">{t("offered", { to: handover.toName, date })}</p>
      {handover.note && <OwnWords className="mt-2">{handover.note}</OwnWords>}
      {handover.objectedAt && (
        <Callout tone="attention" title={t("objected", { name: client.name })} className="mt-4">
          <p>{t("objectedText")}</p>
          {handover.objection && <OwnWords className="mt-2">{handover.objection}</OwnWords>}
        </Callout>
      )}
      <Button
        className="mt-4"
        pending={withdraw.isPending}
        onPress={() => withdraw.mutate({ clientId: client.id, handoverId: handover.id })}
      >
        {t("withdraw")}
      </Button>
      <RefusalNote error={withdraw.error} />
    </>
  );
}

function OfferForm({ engagement, onDone }: { engagement: Engagement; onDone: () => void }) {
  const t = useTranslations("engagements");
  const router = useRouter();
  const { client, colleagues } = engagement;
  // Stays the same while a sending is repeated, so that one offer is made.
  const [handoverId] = useState(newId);
  const [toCoachId, setTo] = useState("");
  const [note, setNote] = useState("");
  const [told, setTold] = useState(false);
  const offer = useMutation(
    useTRPC().engagements.offerHandover.mutationOptions({
      onSuccess: () => {
        toastDone(t("handover.done"));
        router.refresh();
        onDone();
      },
    }),
  );
  const fields = refusalFrom(offer.error)?.fields;

  function submit(event: FormEvent) {
    event.preventDefault();
    offer.mutate({ handoverId, clientId: client.id, toCoachId, note, told });
  }

  return (
    <Form onSubmit={submit}>
      <Select
        name="toCoachId"
        label={t("handover.to")}
        placeholder={t("handover.choose")}
        required
        value={toCoachId}
        onChange={(event) => setTo(event.target.value)}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        error={fields?.toCoachId && t("handover.choose")}
      />
      <TextArea
        name="note"
        label={t("handover.note")}
        description={t("handover.noteHint")}
        optional
        maxLength={NOTE_MAX}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={fields?.note}
      />
      {client.reachable ? (
        <p className="text-muted">{t("handover.reach", { name: client.name })}</p>
      ) : (
        <Checkbox
          name="told"
          label={t("handover.told", { name: client.name })}
          description={t("handover.toldHint")}
          checked={told}
          onChange={(event) => setTold(event.target.checked)}
          error={fields?.told}
        />
      )}
      {!fields && <RefusalNote error={offer.error} />}
      <FormActions>
        <Button type="submit" variant="primary" pending={offer.isPending}>
          {t("handover.submit")}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
