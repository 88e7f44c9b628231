"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useEffect, useEffectEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { Select } from "#components/select.tsx";
import { TextArea } from "#components/text-area.tsx";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { mostWords, type Proposal } from "../proposals/schema.ts";
import type { ClientLadder } from "../schema.ts";
import { SaveFailure } from "./save-failure.tsx";

const WHOLE = "";

type ProposeChangeProps = {
  ladder: Pick<ClientLadder, "id" | "rungs">;
  proposals: readonly Proposal[];
  /** Whether the ladder rests: words are never taken away, and nothing invites to work on it. */
  paused: boolean;
};

/** The client says in words what they would change, and reads what the coach answered. */
export function ProposeChange({ ladder, proposals, paused }: ProposeChangeProps) {
  const t = useTranslations("ladder.propose");
  const mine = proposals.filter(({ ladderId }) => ladderId === ladder.id);
  return (
    <div>
      <Disclosure summary={t(paused ? "titleResting" : "title")}>
        <ProposeForm ladder={ladder} paused={paused} />
      </Disclosure>
      {mine.length > 0 && (
        <Disclosure summary={t("mine", { count: mine.length })} open={mine.some(({ state }) => state !== "open")}>
          <ul className="flex flex-col gap-5">
            {mine.map((proposal) => (
              <Line key={proposal.id} proposal={proposal} rungs={ladder.rungs} />
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function ProposeForm({ ladder, paused }: Pick<ProposeChangeProps, "ladder" | "paused">) {
  const t = useTranslations("ladder.propose");
  const router = useRouter();
  // Stays the same until it has arrived, so that sending twice tells the coach once.
  const [operationId, setOperationId] = useState(newId);
  const [rungId, setRungId] = useState(WHOLE);
  const [text, setText] = useState("");
  const send = useMutation(
    useTRPC().ladders.propose.mutationOptions({
      onSuccess: () => {
        setText("");
        setOperationId(newId());
        router.refresh();
      },
    }),
  );
  const unreachable = send.error !== null && refusalFrom(send.error) === null;
  const sendAgain = useEffectEvent(() => submit());

  useEffect(() => {
    if (!unreachable) return;
    window.addEventListener("online", sendAgain);
    return () => window.removeEventListener("online", sendAgain);
  }, [unreachable]);

  function submit(event?: FormEvent) {
    event?.preventDefault();
    send.mutate({ ladderId: ladder.id, rungId: rungId === WHOLE ? null : rungId, operationId, text });
  }

  return (
    <form onSubmit={submit} className="flex flex-col items-start gap-4">
      <p className="text-muted">{t(paused ? "introResting" : "intro")}</p>
      <Select
        label={t("about")}
        value={rungId}
        onChange={(event) => setRungId(event.target.value)}
        options={[
          { value: WHOLE, label: t("whole") },
          ...ladder.rungs.map(({ id, title }, index) => ({
            value: id,
            label: t("rung", { position: index + 1, title }),
          })),
        ]}
        className="w-full"
      />
      <TextArea
        label={t(paused ? "textResting" : "text")}
        ownWords
        required
        rows={3}
        maxLength={mostWords}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="w-full"
        error={refusalFrom(send.error)?.fields?.text}
      />
      {!refusalFrom(send.error)?.fields && <SaveFailure error={send.error} />}
      <p role="status" className="text-note text-muted">
        {send.isSuccess && text === "" ? t("sent") : unreachable ? t("waits") : ""}
      </p>
      <Button type="submit" variant="primary" size="large" pending={send.isPending}>
        {t("send")}
      </Button>
    </form>
  );
}

type LineProps = { proposal: Proposal; rungs: ClientLadder["rungs"] };

function Line({ proposal, rungs }: LineProps) {
  const t = useTranslations("ladder.propose");
  const format = useFormatter();
  const rung = rungs.find(({ id }) => id === proposal.rungId);
  return (
    <li>
      <p className="text-note text-muted">
        {t("line", {
          about: rung?.title ?? t("whole"),
          date: format.dateTime(new Date(proposal.createdAt), { dateStyle: "medium" }),
        })}
      </p>
      <OwnWords>{proposal.text}</OwnWords>
      <p className="mt-1">
        {t(`state.${proposal.state}`)}
        {proposal.answer && <span className="block">{t("answer", { answer: proposal.answer })}</span>}
      </p>
    </li>
  );
}
