"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions, type FormProblem } from "#components/form.tsx";
import { TextArea } from "#components/text-area.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type ControlMap, influence } from "../schema.ts";
import { type DraftPart, PartField } from "./part-field.tsx";

const MOST_PARTS = 20;

const blank = (key: number): DraftPart => ({ key, text: "", influence: null });

type MapFormProps = { map: ControlMap | null; onDone: () => void };

/** Sorting one situation. It starts from the newest map, if there is one, and keeps a new one. */
export function MapForm({ map, onDone }: MapFormProps) {
  const t = useTranslations("preliminary.control");
  const router = useRouter();
  const [operationId] = useState(newId);
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [situation, setSituation] = useState(map?.situation ?? "");
  const [parts, setParts] = useState<DraftPart[]>(
    () => map?.parts.map((part, key) => ({ ...part, key })) ?? [blank(0), blank(1), blank(2)],
  );
  const save = useMutation(
    useTRPC().preliminaryWork.saveMap.mutationOptions({
      onSuccess: () => {
        toastDone(t("saved"));
        router.refresh();
        onDone();
      },
    }),
  );
  const written = parts.filter(({ text }) => text.trim() !== "");
  const sorted = written.flatMap(({ text, influence: chosen }) => (chosen ? [{ text, influence: chosen }] : []));
  const asked = problems.length > 0;

  function submit(event: FormEvent) {
    event.preventDefault();
    const unsorted = written.find((part) => part.influence === null);
    const found: FormProblem[] = [
      ...(situation.trim() === "" ? [{ field: "situation", message: t("missing") }] : []),
      ...(written.length === 0 ? [{ field: "part-0", message: t("noParts") }] : []),
      ...(unsorted ? [{ field: `influence-${unsorted.key}`, message: t("unsorted") }] : []),
    ];
    setProblems(found);
    if (found.length === 0) save.mutate({ operationId, situation, parts: sorted });
  }

  function change(key: number, to: Partial<DraftPart>) {
    setParts((before) => before.map((part) => (part.key === key ? { ...part, ...to } : part)));
  }

  function remove(key: number) {
    const before = parts;
    setParts(parts.filter((part) => part.key !== key));
    toastUndo(t("removed"), () => setParts(before));
  }

  return (
    <Form onSubmit={submit} problems={problems}>
      <TextArea
        name="situation"
        label={t("situation")}
        description={t("situationHint")}
        ownWords
        maxLength={1000}
        value={situation}
        onChange={(event) => setSituation(event.target.value)}
        error={asked && situation.trim() === "" ? t("missing") : undefined}
      />
      <div>
        <h2 className="font-serif text-head">{t("parts")}</h2>
        <p className="max-w-text text-note text-muted">{t("partsHint")}</p>
      </div>
      <ol className="flex flex-col gap-6">
        {parts.map((part, index) => (
          <PartField
            key={part.key}
            part={part}
            number={index + 1}
            options={influence.options}
            error={asked && part.text.trim() !== "" && part.influence === null ? t("unsorted") : undefined}
            onChange={(to) => change(part.key, to)}
            onRemove={parts.length > 1 ? () => remove(part.key) : undefined}
          />
        ))}
      </ol>
      {parts.length < MOST_PARTS && (
        <div>
          <Button onPress={() => setParts([...parts, blank(1 + Math.max(...parts.map(({ key }) => key)))])}>
            {t("add")}
          </Button>
        </div>
      )}
      {save.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(save.error) ? save.error.message : t("unsent")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" size="large" pending={save.isPending}>
          {t("save")}
        </Button>
        {map && (
          <Button variant="quiet" size="large" onPress={onDone}>
            {t("cancel")}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}
