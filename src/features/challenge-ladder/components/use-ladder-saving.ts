"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTRPC, useTRPCClient } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type CoachLadder, coachLadder, type LadderReceipt, type SaveInput } from "../schema.ts";
import { type Draft, draftOf, isSameDraft, type Placeholders, withNames, withoutPlaceholders } from "./ladder-draft.ts";
import { isKept, nextSave, type SavingState, savingState } from "./saving-state.ts";

type Options = {
  /** What is sent in place of a name that is still to come. */
  names: Placeholders;
};

/**
 * Autosave of one ladder: what the server has, how saving stands, and the ladder that came in between. A pause in the
 * work sends the draft; a server that cannot be reached is tried again; a refusal waits for the next change.
 */
export function useLadderSaving(ladder: CoachLadder, draft: Draft, { names }: Options) {
  const router = useRouter();
  const client = useTRPCClient();
  const [base, setBase] = useState(() => ({ version: ladder.version, draft: told(ladder) }));
  const [receipt, setReceipt] = useState<LadderReceipt | null>(null);
  const [theirs, setTheirs] = useState<CoachLadder | null>(null);
  /** The last draft that was sent: to know which one a refusal is about, and an own save whose answer was lost. */
  const [sent, setSent] = useState<Draft | null>(null);
  const inFlight = useRef<Promise<LadderReceipt> | null>(null);
  const save = useMutation(useTRPC().ladders.save.mutationOptions());

  /** A ladder as the server tells it, with names that are still to come left open. */
  function told(kept: Draft): Draft {
    return withoutPlaceholders(draftOf(kept), names);
  }

  const dirty = !isSameDraft(base.draft, draft);
  const incomplete = draft.title.trim() === "" || draft.rungs.some(({ title }) => title.trim() === "");
  const state: SavingState = savingState({
    dirty,
    incomplete,
    conflict: theirs !== null,
    pending: save.isPending,
    failure: failureOf(save.error),
    changedSince: sent !== draft,
  });

  function inputFor(version: number): SaveInput {
    const { title, rungs } = withNames(draft, names);
    return { ladderId: ladder.id, version, title, rungs: [...rungs] };
  }

  /** Sends the draft against a version; by default the one it started from. */
  async function send(version = base.version) {
    const sending = draft;
    setSent(sending);
    const request = save.mutateAsync(inputFor(version));
    inFlight.current = request;
    try {
      const kept = await request;
      setBase({ version: kept.version, draft: sending });
      setReceipt(kept);
      setTheirs(null);
      router.refresh();
    } catch (error) {
      const refusal = refusalFrom(error);
      if (refusal?.code === "conflict") meet(coachLadder.parse(refusal.current), sending);
    } finally {
      inFlight.current = null;
    }
  }

  /** A save whose answer was lost on the way comes back as a conflict with itself. */
  function meet(current: CoachLadder, sending: Draft) {
    const kept = told(current);
    const own = [sent, sending].some((each) => each !== null && isSameDraft(each, kept));
    if (!own) return setTheirs(current);
    setBase({ version: current.version, draft: kept });
    save.reset();
    router.refresh();
  }

  /** Goes on from the ladder that came in between. */
  function settleOn(other: CoachLadder) {
    setBase({ version: other.version, draft: told(other) });
    setTheirs(null);
    save.reset();
    router.refresh();
  }

  /** Takes back that the coach went on from it: both versions stand against each other again. */
  function contest(other: CoachLadder) {
    setTheirs(other);
  }

  const sendNow = useEffectEvent(() => void send());
  const delay = nextSave(state);
  useEffect(() => {
    if (delay === null || draft === base.draft) return;
    const timer = setTimeout(sendNow, delay);
    return () => clearTimeout(timer);
  }, [delay, draft, base.draft]);

  useEffect(() => {
    if (state !== "unreachable") return;
    window.addEventListener("online", sendNow);
    return () => window.removeEventListener("online", sendNow);
  }, [state]);

  useEffect(() => {
    if (isKept(state)) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [state]);

  // Going on to another page of the product before the pause is over loses nothing either.
  const sendOnLeaving = useEffectEvent(() => {
    if (!dirty || theirs) return;
    const first = inFlight.current ?? Promise.resolve({ version: base.version });
    first
      .then(({ version }) => client.ladders.save.mutate(inputFor(version)))
      // The way back must not show the ladder as it was before.
      .then(() => router.refresh())
      .catch(() => {});
  });
  useEffect(() => () => sendOnLeaving(), []);

  // The page may be older than the last receipt, or newer: the client has agreed meanwhile.
  const status = receipt && receipt.version > ladder.version ? receipt.status : ladder.status;
  // A conflict speaks for itself; whatever else went wrong is always said.
  const error = refusalFrom(save.error)?.code === "conflict" ? null : save.error;
  return { base, state, status, theirs: theirs && { ...told(theirs), ladder: theirs }, send, settleOn, contest, error };
}

function failureOf(error: unknown): "refused" | "unreachable" | null {
  if (!error) return null;
  return refusalFrom(error) ? "refused" : "unreachable";
}
