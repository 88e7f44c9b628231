"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { DateField } from "#components/date-field.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { TextArea } from "#components/text-area.tsx";
import { newId } from "#lib/uuid.ts";
import { useOutbox } from "#trpc/outbox.tsx";
import { EARLIEST_DAY, type Entry, WIN, type WritingDefaults } from "../schema.ts";
import { SharingChoice } from "./sharing-choice.tsx";
import { unsentEntries, writtenHere } from "./unsent.ts";
import { UnsentWins } from "./unsent-wins.tsx";
import { useDraft } from "./use-draft.ts";
import { useShared } from "./use-shared.ts";
import { useToday } from "./use-today.ts";
import { WinSaved } from "./win-saved.tsx";
import { WritingFeedback } from "./writing-feedback.tsx";

type LogWinProps = {
  defaults: WritingDefaults;
  /** What other features offer once a win is safe. */
  more: (entry: Entry) => ReactNode;
};

/** One field, one tap: the win is safe on this device, and everything else can wait. */
export function LogWin({ defaults, more }: LogWinProps) {
  const t = useTranslations("journal.log");
  const { add, entries, keeps } = useOutbox();
  // Stays the same while a sending is repeated, so that a win is kept once.
  const [operationId, setOperationId] = useState(newId);
  const [what, setWhat, addWhat] = useDraft(`win:${defaults.clientId}`);
  const today = useToday(defaults.today);
  const [chosenDay, setChosenDay] = useState<string | null>(null);
  const [sharing, setSharing] = useState(defaults.sharing);
  const [problem, setProblem] = useState<"empty" | "noRoom" | string | null>(null);
  const [saved, setSaved] = useState<Entry | null>(null);
  useShared(addWhat);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const words = what.trim();
    if (words === "") return setProblem("empty");
    if (chosenDay !== null && chosenDay < EARLIEST_DAY) return setProblem(t("tooLongAgo"));
    const input = { operationId, what: words, sharing, occurredOn: chosenDay };
    try {
      await add({ chain: operationId, subject: operationId, title: words.slice(0, 400) }, { kind: WIN, input });
    } catch (error) {
      return setProblem((error instanceof Error && error.message) || "noRoom");
    }
    setSaved(writtenHere({ ...input, occurredOn: chosenDay ?? today }, new Date()));
    setWhat("");
    setProblem(null);
  }

  function another() {
    setSaved(null);
    setOperationId(newId());
    setChosenDay(null);
    setSharing(defaults.sharing);
  }

  if (saved) {
    return <WinSaved key={saved.id} entry={saved} defaults={{ ...defaults, today }} more={more} onAnother={another} />;
  }
  const unsent = unsentEntries(
    entries.filter(({ id }) => keeps(id)),
    today,
  );
  return (
    <>
      <Form onSubmit={submit}>
        <TextArea
          name="what"
          label={t("what")}
          description={t("whatHint")}
          ownWords
          required
          autoFocus
          maxLength={4000}
          value={what}
          onChange={(event) => setWhat(event.target.value)}
          {...(problem === "empty" && { error: t("empty") })}
        />
        {problem !== null && problem !== "empty" && (
          <Callout tone="attention" announce>
            {problem === "noRoom" ? t("noRoom") : problem}
          </Callout>
        )}
        <FormActions>
          <Button type="submit" variant="primary" size="large" wide>
            {t("save")}
          </Button>
        </FormActions>
        <WritingFeedback writing={{ what, actions: null, difficulty: null, effort: null }} />
        <Disclosure
          summary={t("details", {
            day: chosenDay === null || chosenDay === today ? "today" : "other",
            who: defaults.canShare ? sharing : "private",
          })}
        >
          <div className="flex flex-col gap-5 pt-2">
            <DateField
              name="occurredOn"
              label={t("when")}
              min={EARLIEST_DAY}
              max={today}
              value={chosenDay ?? today}
              onChange={({ target }) =>
                setChosenDay(target.value === "" || target.value === today ? null : target.value)
              }
              error={problem === t("tooLongAgo") ? problem : undefined}
            />
            <SharingChoice value={sharing} canShare={defaults.canShare} onChange={setSharing} />
          </div>
        </Disclosure>
      </Form>
      <UnsentWins entries={unsent} onOpen={setSaved} />
    </>
  );
}
