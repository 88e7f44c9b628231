"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useMemo, useState } from "react";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { Checkbox } from "#components/checkbox.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { Section } from "#components/section.tsx";
import { TextArea } from "#components/text-area.tsx";
import { TextField } from "#components/text-field.tsx";
import { toastDone } from "#components/toast.tsx";
import { operationIds } from "#lib/operation-ids.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { blankImport, type ImportDraft, type ImportProblems, itemsIn, readImport } from "./import-draft.ts";
import { ImportKey } from "./import-key.tsx";

/** Enters a licensed scale: its items, its scoring key, what its source says, and by what right it is used. */
export function ImportScale() {
  const t = useTranslations("scales.import");
  const router = useRouter();
  const [idFor] = useState(operationIds);
  const [draft, setDraft] = useState(blankImport);
  const [problems, setProblems] = useState<ImportProblems>({});
  const save = useMutation(
    useTRPC().efficacy.importScale.mutationOptions({
      onSuccess: () => {
        toastDone(t("saved"));
        router.push("/scales");
        router.refresh();
      },
    }),
  );
  const summary = useMemo(() => Object.entries(problems).map(([field, message]) => ({ field, message })), [problems]);
  const change = (part: Partial<ImportDraft>) => setDraft((before) => ({ ...before, ...part }));

  function turn(item: string, isReversed: boolean) {
    const reversed = new Set(draft.reversed);
    if (isReversed) reversed.add(item);
    else reversed.delete(item);
    change({ reversed });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = readImport(draft, idFor({ ...draft, reversed: [...draft.reversed].sort() }));
    setProblems("problems" in read ? read.problems : {});
    if ("scale" in read) save.mutate(read.scale);
  }

  const text = (field: "title" | "context" | "source" | "permission") => ({
    name: field,
    label: t(`fields.${field}`),
    value: draft[field],
    error: problems[field],
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
  });

  return (
    <Form onSubmit={submit} problems={summary} className="max-w-text">
      <Callout tone="info" title={t("rightsTitle")}>
        {t("rights")}
      </Callout>
      <TextField {...text("title")} maxLength={160} />
      <TextField {...text("context")} maxLength={160} optional />
      <TextArea
        name="lines"
        label={t("fields.lines")}
        description={t("linesHint")}
        rows={8}
        value={draft.lines}
        error={problems.lines}
        onChange={(event) => change({ lines: event.target.value })}
      />
      {itemsIn(draft.lines).length > 0 && (
        <fieldset>
          <legend className="font-medium">{t("reversed")}</legend>
          <p className="text-note text-muted">{t("reversedHint")}</p>
          {[...new Set(itemsIn(draft.lines))].map((item) => (
            <Checkbox
              key={item}
              label={item}
              checked={draft.reversed.has(item)}
              onChange={(event) => turn(item, event.target.checked)}
            />
          ))}
        </fieldset>
      )}
      <ImportKey draft={draft} problems={problems} onChange={change} />
      <Section title={t("attestation")}>
        <div className="flex flex-col gap-5">
          <TextField {...text("source")} description={t("sourceHint")} maxLength={300} />
          <TextArea {...text("permission")} description={t("permissionHint")} maxLength={500} rows={3} />
          <Checkbox
            name="attested"
            label={t("attest")}
            checked={draft.attested}
            error={problems.attested ?? ""}
            onChange={(event) => change({ attested: event.target.checked })}
          />
        </div>
      </Section>
      {save.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(save.error) ? save.error.message : t("unsent")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" pending={save.isPending || save.isSuccess}>
          {t("save")}
        </Button>
        <ButtonLink href="/scales" variant="quiet">
          {t("cancel")}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}
