"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { Section } from "#components/section.tsx";
import { TextField } from "#components/text-field.tsx";
import { toastDone } from "#components/toast.tsx";
import { practiceItem as ourPracticeItem } from "#content/scales/scales.ts";
import { checkScale, type ScaleFix, withFix } from "#domain/efficacy/scale-check.ts";
import { operationIds } from "#lib/operation-ids.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { ownScaleInput } from "../schema.ts";
import { type BuilderDraft, blankDraft, withKeys } from "./builder-draft.ts";
import { BuilderItems } from "./builder-items.tsx";
import { WordingFindings } from "./wording-findings.tsx";

/** Writes a scale with the check of its wording beside it while typing. It warns, and keeps whatever its author means. */
export function ScaleBuilder() {
  const t = useTranslations("scales.builder");
  const router = useRouter();
  const form = useRef<HTMLDivElement>(null);
  const [idFor] = useState(operationIds);
  const [draft, setDraft] = useState(blankDraft);
  const [problems, setProblems] = useState<{ field?: string; message: string }[]>([]);
  const save = useMutation(
    useTRPC().efficacy.saveScale.mutationOptions({
      onSuccess: () => {
        toastDone(t("saved"));
        router.push("/scales");
        router.refresh();
      },
    }),
  );
  const findings = checkScale(draft);
  const change = (part: Partial<BuilderDraft>) => setDraft((before) => ({ ...before, ...part }));

  function apply(fix: ScaleFix) {
    const field = fieldFor(fix);
    if (field) form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
    else setDraft((before) => withKeys(withFix(before, fix, ourPracticeItem)));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const items = draft.items.map(({ text }) => text.trim()).filter((text) => text !== "");
    const { title, context, practiceItem } = draft;
    const scale = { title, context, practiceItem, items };
    const parsed = ownScaleInput.safeParse({ operationId: idFor(scale), ...scale });
    setProblems(
      (parsed.error?.issues ?? []).map(({ path, message }) => ({
        message,
        field: path[0] === "items" ? `item-${Number(path[1] ?? 0)}` : String(path[0]),
      })),
    );
    if (parsed.success) save.mutate(parsed.data);
  }

  return (
    <div ref={form} className="grid gap-x-16 gap-y-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <Form onSubmit={submit} problems={problems}>
        <TextField
          name="title"
          label={t("title")}
          description={t("titleHint")}
          value={draft.title}
          maxLength={160}
          onChange={(event) => change({ title: event.target.value })}
        />
        <TextField
          name="context"
          label={t("context")}
          description={t("contextHint")}
          value={draft.context}
          maxLength={160}
          onChange={(event) => change({ context: event.target.value })}
        />
        <BuilderItems
          items={draft.items}
          findings={findings}
          onChange={(edit) => setDraft((before) => ({ ...before, items: edit(before.items) }))}
          onFix={apply}
        />
        <TextField
          name="practiceItem"
          label={t("practice")}
          description={t("practiceHint")}
          value={draft.practiceItem}
          maxLength={300}
          onChange={(event) => change({ practiceItem: event.target.value })}
        />
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
      <aside>
        <Section title={t("check")} description={t("checkHint")}>
          <WordingFindings findings={findings.filter(({ item }) => item === null)} onFix={apply} />
          {findings.length === 0 && <p role="status">{t("sound")}</p>}
          {findings.some(({ item }) => item !== null) && (
            <p className="mt-4 text-note text-muted">
              {t("besideLines", { count: findings.filter(({ item }) => item !== null).length })}
            </p>
          )}
        </Section>
      </aside>
    </div>
  );
}

/** The field in which a person makes a change that no press can make for them. */
function fieldFor(fix: ScaleFix): string | null {
  switch (fix.kind) {
    case "name_context":
      return "context";
    case "edit_item":
      return `item-${fix.index}`;
    case "judge_item":
      return `ease-${fix.index}`;
    default:
      return null;
  }
}
