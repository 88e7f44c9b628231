"use client";

import { useTranslations } from "next-intl";
import type { ComponentType } from "react";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { classNames } from "#components/class-names.ts";
import { OwnWords } from "#components/own-words.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import type { Entry } from "#lib/outbox.ts";
import { useOutbox } from "#trpc/outbox.tsx";

/** Another way to keep what the server did not accept; shows nothing where it does not fit. */
type Rescue = ComponentType<{ entries: readonly Entry[] }>;

type OutboxNoteProps = { rescue: Rescue; toldElsewhere: readonly string[]; chosen: readonly string[] };

/**
 * Says where what the client did is now: on this device, on its way, kept; and what could not be kept, with its words.
 *
 * @param toldElsewhere kinds of deeds whose waiting is told by a note of its own
 * @param chosen kinds of deeds whose conflicts end by a choice: the same again would be refused again
 */
export function OutboxNote({ rescue, toldElsewhere, chosen }: OutboxNoteProps) {
  const t = useTranslations("offline");
  const { refused, entries, delivery, keeps, waiting: inAll } = useOutbox();
  const waiting = entries.filter(
    ({ id, state, deed }) => keeps(id) && state === "waiting" && !toldElsewhere.includes(deed.kind),
  ).length;
  const mustSignIn = inAll > 0 && delivery === "signed_out";
  const chains = [...new Set(refused.map(({ chain }) => chain))];
  const whyWaiting = mustSignIn ? "signedOut" : delivery === "fault" ? "notTaken" : "onDevice";
  const state = waiting > 0 ? whyWaiting : delivery === "delivered" && inAll === 0 ? "synced" : null;
  return (
    <div
      id="not-sent"
      className={classNames(
        "flex scroll-mt-6 flex-col gap-4 print:hidden",
        (state || mustSignIn || chains.length > 0) && "mb-6",
      )}
    >
      <p role="status" className={state === null ? "sr-only" : "text-note text-muted"}>
        {state === "signedOut" && t("signedOut")}
        {state === "onDevice" && t("onDevice", { count: waiting })}
        {state === "notTaken" && t("notTaken", { count: waiting })}
        {state === "synced" && refused.length === 0 && t("synced")}
      </p>
      {mustSignIn && (
        <ButtonLink href="/sign-in" size="large" className="self-start">
          {t("signIn")}
        </ButtonLink>
      )}
      {chains.map((chain) => (
        <NotKept
          key={chain}
          entries={entries.filter((entry) => entry.chain === chain)}
          {...{ chain, rescue, chosen }}
        />
      ))}
    </div>
  );
}

type NotKeptProps = { chain: string; entries: readonly Entry[]; rescue: Rescue; chosen: readonly string[] };

/** Something that the server did not accept. Nothing of it is lost before the client says so. */
function NotKept({ chain, entries, rescue: Rescue, chosen }: NotKeptProps) {
  const t = useTranslations("offline");
  const { retry, drop, wordsIn } = useOutbox();
  const words = wordsIn(entries);
  const title = entries[0]?.title ?? "";
  const refusal = entries.find(({ state }) => state === "refused");
  const isChoice = refusal?.code === "conflict" && chosen.includes(refusal.deed.kind);

  async function copy() {
    await navigator.clipboard.writeText([title, ...words].join("\n"));
    toastDone(t("copied"));
  }

  async function remove() {
    const putBack = await drop(chain);
    toastUndo(t("dropped"), () => void putBack());
  }

  return (
    <Callout
      tone="info"
      title={t("notKept", { title })}
      actions={
        <>
          {!isChoice && (
            <Button size="large" onPress={() => retry(chain)}>
              {t("retry")}
            </Button>
          )}
          <Rescue entries={entries} />
          {words.length > 0 && (
            <Button size="large" variant="quiet" onPress={copy}>
              {t("copy")}
            </Button>
          )}
          <Button size="large" variant="quiet" onPress={remove}>
            {t("drop")}
          </Button>
        </>
      }
    >
      <p>{refusal?.because}</p>
      {words.length > 0 && (
        <div className="mt-3 flex flex-col gap-2">
          {isChoice && <p className="font-semibold">{t("here")}</p>}
          {words.map((answer) => (
            <OwnWords key={answer}>{answer}</OwnWords>
          ))}
        </div>
      )}
    </Callout>
  );
}
