"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { DateField } from "#components/date-field.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { TextArea } from "#components/text-area.tsx";
import { newId } from "#lib/uuid.ts";
import { useOutbox } from "#trpc/outbox.tsx";
import { CHANGE, EARLIEST_DAY, type Entry, type WritingDefaults } from "../schema.ts";
import { EntryDetails } from "./entry-details.tsx";
import { differences, saidIn } from "./merging.ts";
import { PhotoField } from "./photo-field.tsx";
import { RemoveEntry } from "./remove-entry.tsx";
import { SharingChoice } from "./sharing-choice.tsx";
import { asWritten } from "./unsent.ts";
import { WritingFeedback } from "./writing-feedback.tsx";

type EntryEditorProps = { entry: Entry; defaults: WritingDefaults };
type Saving = "idle" | "saving" | "failed" | "empty" | "tooLongAgo";

/** An entry as its writer may change it: kept on this device at once, with or without a connection. */
export function EntryEditor({ entry, defaults }: EntryEditorProps) {
  const t = useTranslations("journal");
  const { entries, add, keeps } = useOutbox();
  const written = asWritten(entry, entries);
  const [seen, setSeen] = useState(written);
  const [draft, setDraft] = useState(written);
  const [saving, setSaving] = useState<Saving>("idle");
  const set = (change: Partial<Entry>) => setDraft((before) => ({ ...before, ...change }));
  const isChanged = differences(saidIn(seen), saidIn(draft)).length > 0 || seen.sharing !== draft.sharing;

  // What was written elsewhere, or on this device before the page had opened, appears unless it would cover words.
  const stands = JSON.stringify(written);
  useEffect(() => {
    const now: Entry = JSON.parse(stands);
    if (isChanged || now.revision === seen.revision) return;
    setSeen(now);
    setDraft(now);
  }, [stands, isChanged, seen.revision]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (draft.what.trim() === "") return setSaving("empty");
    if (draft.occurredOn < EARLIEST_DAY) return setSaving("tooLongAgo");
    setSaving("saving");
    const operationId = newId();
    const { sharing } = draft;
    const input = {
      ...saidIn(draft),
      operationId,
      id: entry.id,
      after: seen.revision,
      ...(sharing !== seen.sharing && { sharing }),
    };
    try {
      await add({ chain: entry.id, subject: entry.id, title: draft.what.slice(0, 400) }, { kind: CHANGE, input });
      const kept = { ...draft, revision: operationId };
      setSeen(kept);
      setDraft(kept);
      setSaving("idle");
    } catch {
      setSaving("failed");
    }
  }

  // Written on another device as well: the choice between the two stands above, perhaps out of sight.
  const isHeld = entries.some(({ id, subject, state }) => subject === entry.id && state === "refused" && keeps(id));
  const isKept = seen.revision !== entry.revision && !isChanged;
  return (
    <Form onSubmit={submit}>
      <TextArea
        name="what"
        label={t("log.what")}
        ownWords
        required
        maxLength={4000}
        value={draft.what}
        onChange={(event) => set({ what: event.target.value })}
        {...(saving === "empty" && { error: t("log.empty") })}
      />
      <DateField
        name="occurredOn"
        label={t("log.when")}
        min={EARLIEST_DAY}
        max={defaults.today}
        required
        value={draft.occurredOn}
        onChange={(event) => event.target.value !== "" && set({ occurredOn: event.target.value })}
        error={saving === "tooLongAgo" ? t("log.tooLongAgo") : undefined}
      />
      <SharingChoice value={draft.sharing} canShare={defaults.canShare} onChange={(sharing) => set({ sharing })} />
      <EntryDetails draft={draft} set={set} />
      <WritingFeedback
        writing={{
          what: draft.what,
          actions: draft.recall?.actions ?? "",
          others: Object.entries(draft.recall ?? {}).flatMap(([prompt, answer]) =>
            prompt === "actions" ? [] : answer,
          ),
          difficulty: draft.difficulty,
          effort: draft.effort,
          before: defaults.before,
        }}
      />
      <PhotoField entry={entry} />
      {saving === "failed" && (
        <Callout tone="attention" announce>
          {t("log.noRoom")}
        </Callout>
      )}
      <p role="status" className="text-note text-muted empty:hidden">
        {isHeld
          ? t.rich("entry.held", {
              look: (text) => (
                <a
                  href="#not-sent"
                  className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
                >
                  {text}
                </a>
              ),
            })
          : isKept && t(keeps(seen.revision) ? "entry.onDevice" : "entry.saved")}
      </p>
      <FormActions>
        <Button type="submit" variant="primary" size="large" pending={saving === "saving"} disabled={!isChanged}>
          {t("entry.save")}
        </Button>
        <RemoveEntry entry={entry} />
      </FormActions>
    </Form>
  );
}
