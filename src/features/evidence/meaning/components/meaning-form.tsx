"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { Section } from "#components/section.tsx";
import { TextArea } from "#components/text-area.tsx";
import { toastDone } from "#components/toast.tsx";
import { phrasesIn } from "#domain/journal/own-words.ts";
import { draftOf, keepDraft } from "#lib/draft.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { keptMeaning, type MyMeaning } from "../schema.ts";
import { StrengthPicker } from "./strength-picker.tsx";

type MeaningFormProps = {
  entryId: string;
  meaning: MyMeaning;
  /** What the client wrote about this entry: phrases of it are offered as names for strengths. */
  texts: readonly string[];
};

/** "I could do this because I…", and strengths by the names that the client gives them. Both can stay open. */
export function MeaningForm({ entryId, meaning, texts }: MeaningFormProps) {
  const t = useTranslations("evidence.meaning");
  const router = useRouter();
  const [draft, setDraft] = useState(meaning);
  const set = (change: Partial<MyMeaning>) => setDraft((before) => ({ ...before, ...change }));
  // It needs a connection to be saved; the words outlive leaving the page without one.
  const unsaved = `because:${entryId}`;
  useEffect(() => {
    const because = draftOf(unsaved);
    if (because !== "") setDraft((before) => ({ ...before, because }));
  }, [unsaved]);
  const save = useMutation(
    useTRPC().evidence.setMeaning.mutationOptions({
      onSuccess: ({ version }) => {
        set({ version });
        keepDraft(unsaved, "");
        toastDone(t("saved"));
        router.refresh();
      },
    }),
  );
  const { because, strengths, version } = draft;
  const refusal = refusalFrom(save.error);
  const theirs = refusal?.code === "conflict" ? keptMeaning.safeParse(refusal.current).data : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ entryId, version, because, strengths });
  }

  return (
    <Section title={t("title")} description={t("intro")}>
      <Form onSubmit={submit}>
        {theirs && (
          <Callout
            tone="attention"
            announce
            title={t("conflict")}
            actions={
              <>
                <Button
                  onPress={() => {
                    set(theirs);
                    keepDraft(unsaved, "");
                    save.reset();
                  }}
                >
                  {t("useTheirs")}
                </Button>
                <Button
                  variant="primary"
                  onPress={() => save.mutate({ entryId, because, strengths, version: theirs.version })}
                >
                  {t("keepMine")}
                </Button>
              </>
            }
          >
            <OwnWords source={theirs.strengths.join(" · ")}>{theirs.because || t("nothing")}</OwnWords>
          </Callout>
        )}
        <TextArea
          name="because"
          label={t("because")}
          description={t("becauseHint")}
          ownWords
          optional
          maxLength={1000}
          value={because}
          onChange={({ target }) => {
            set({ because: target.value });
            keepDraft(unsaved, target.value === meaning.because ? "" : target.value);
          }}
          error={refusal?.fields?.because}
        />
        <StrengthPicker
          strengths={strengths}
          offered={[...phrasesIn([because, ...texts]), ...meaning.named]}
          error={refusal?.fields?.strengths}
          onChange={(chosen) => set({ strengths: chosen })}
        />
        <p className="max-w-text text-note text-muted">{t("sharedToo")}</p>
        {save.isError && !refusal?.fields && !theirs && (
          <Callout tone="attention" announce>
            {refusal ? save.error.message : t("unsaved")}
          </Callout>
        )}
        <FormActions>
          <Button type="submit" size="large" pending={save.isPending}>
            {t("save")}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
