"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { toastDone } from "#components/toast.tsx";
import { wallClockAt } from "#lib/wall-clock.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type Frame, frame as frameShape } from "../schema.ts";
import { SessionFailure } from "./session-failure.tsx";
import { SessionFields } from "./session-fields.tsx";
import { SessionWhen } from "./session-when.tsx";

type MoveSessionProps = {
  session: Frame;
  client: { id: string; name: string; timeZone: string };
  /** The coach's own, by which the session is read and moved. */
  timeZone: string;
};

/** Moves a session in time or place. */
export function MoveSession(props: MoveSessionProps) {
  const t = useTranslations("sessions.form");
  return (
    <Dialog title={t("moveTitle", { name: props.client.name })} width="wide" trigger={<Button>{t("move")}</Button>}>
      {(close) => <MoveForm {...props} onDone={close} />}
    </Dialog>
  );
}

function MoveForm({ session, client, timeZone, onDone }: MoveSessionProps & { onDone: () => void }) {
  const t = useTranslations("sessions.form");
  const router = useRouter();
  const [draft, setDraft] = useState(() => ({
    ...wallClockAt(timeZone, new Date(session.startsAt)),
    ...{ minutes: String(session.minutes), place: session.place, whereabouts: session.whereabouts },
  }));
  const move = useMutation(
    useTRPC().sessions.change.mutationOptions({
      onSuccess: () => {
        toastDone(t(session.invited ? "movedTold" : "moved"));
        router.refresh();
        onDone();
      },
    }),
  );
  const refusal = refusalFrom(move.error);
  const theirs = refusal?.code === "conflict" ? frameShape.safeParse(refusal.current).data : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    const { id: sessionId, version } = theirs ?? session;
    move.mutate({ ...draft, sessionId, version, timeZone, minutes: Number(draft.minutes) });
  }

  return (
    <Form onSubmit={submit}>
      <SessionFields
        {...{ draft, timeZone, client }}
        onChange={setDraft}
        errors={refusal?.fields}
        except={session.id}
      />
      {theirs && (
        <Callout tone="attention" announce title={t("conflict")}>
          <SessionWhen startsAt={theirs.startsAt} minutes={theirs.minutes} timeZone={timeZone} />
        </Callout>
      )}
      {!refusal?.fields && !theirs && <SessionFailure error={move.error} />}
      {session.invited && <p className="text-note text-muted">{t("toldHint")}</p>}
      <FormActions>
        <Button type="submit" variant="primary" pending={move.isPending}>
          {t(theirs ? "moveAnyway" : "saveMove")}
        </Button>
        <Button onPress={onDone}>{t("cancel")}</Button>
      </FormActions>
    </Form>
  );
}
