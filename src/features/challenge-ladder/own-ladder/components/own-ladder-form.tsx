"use client";

import { useMutation } from "@tanstack/react-query";
import { ArrowUp, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button, IconButton } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { Select } from "#components/select.tsx";
import { TextArea } from "#components/text-area.tsx";
import { TextField } from "#components/text-field.tsx";
import { toastUndo } from "#components/toast.tsx";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { limits } from "../../schema.ts";
import { type OwnRung, ownLimits } from "../schema.ts";

const EMPTY = "";
const emptyRung = (): OwnRung => ({ id: newId(), title: "", criterion: "" });

type OwnLadderFormProps = {
  /** The ladder to change; a new one where there is none. */
  ladder: { id: string; version: number; title: string; rungs: OwnRung[] } | null;
  /** Ladders to begin with. */
  starts: readonly { key: string; title: string; rungs: readonly Omit<OwnRung, "id">[] }[];
};

/** A ladder as somebody makes it for themselves: what they do on each step, and how they know that it is done. */
export function OwnLadderForm({ ladder, starts }: OwnLadderFormProps) {
  const t = useTranslations("alone.ladder");
  const router = useRouter();
  // Stays the same while a sending is repeated, so that one ladder is made.
  const [ladderId] = useState(() => ladder?.id ?? newId());
  const [start, setStart] = useState(EMPTY);
  const [title, setTitle] = useState(ladder?.title ?? "");
  const [rungs, setRungs] = useState<OwnRung[]>(() => ladder?.rungs ?? Array.from({ length: 3 }, emptyRung));
  const keep = useMutation(
    useTRPC().ladders.keepOwn.mutationOptions({
      onSuccess: () => {
        router.push("/portal/ladder");
        router.refresh();
      },
    }),
  );
  const refusal = refusalFrom(keep.error);

  function begin(key: string) {
    setStart(key);
    const chosen = starts.find((one) => one.key === key);
    setTitle(chosen?.title ?? "");
    setRungs(chosen ? chosen.rungs.map((rung) => ({ id: newId(), ...rung })) : Array.from({ length: 3 }, emptyRung));
  }

  function change(index: number, said: Partial<OwnRung>) {
    setRungs(rungs.map((rung, at) => (at === index ? { ...rung, ...said } : rung)));
  }

  function moveUp(index: number) {
    const [above, rung] = [rungs[index - 1], rungs[index]];
    if (above && rung) setRungs(rungs.toSpliced(index - 1, 2, rung, above));
  }

  function remove(index: number) {
    setRungs(rungs.toSpliced(index, 1));
    toastUndo(t("removed"), () => setRungs(rungs));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    keep.mutate({ ladderId, version: ladder?.version ?? 0, title, rungs });
  }

  return (
    <Form onSubmit={submit}>
      {!ladder && (
        <Select
          name="start"
          label={t("start")}
          value={start}
          onChange={(event) => begin(event.target.value)}
          options={[{ value: EMPTY, label: t("own") }, ...starts.map((one) => ({ value: one.key, label: one.title }))]}
        />
      )}
      <TextField
        name="title"
        label={t("name")}
        maxLength={limits.title}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        error={refusal?.fields?.title}
      />
      <ol className="flex flex-col gap-6">
        {rungs.map((rung, index) => {
          const number = index + 1;
          return (
            <li key={rung.id} className="border-l-2 border-line pl-4">
              <fieldset className="flex flex-col gap-3">
                <legend className="font-serif text-lead">{t("rung", { number })}</legend>
                <TextField
                  label={t("what")}
                  maxLength={limits.title}
                  value={rung.title}
                  onChange={(event) => change(index, { title: event.target.value })}
                  error={refusal?.fields?.[`rungs.${index}.title`]}
                />
                <TextArea
                  label={t("criterion")}
                  rows={2}
                  maxLength={limits.criterion}
                  value={rung.criterion}
                  onChange={(event) => change(index, { criterion: event.target.value })}
                  error={refusal?.fields?.[`rungs.${index}.criterion`]}
                />
                <div className="flex gap-2">
                  {index > 0 && (
                    <IconButton
                      label={t("up", { number })}
                      icon={<ArrowUp />}
                      size="large"
                      onPress={() => moveUp(index)}
                    />
                  )}
                  {rungs.length > ownLimits.fewest && (
                    <IconButton
                      label={t("remove", { number })}
                      icon={<X />}
                      size="large"
                      onPress={() => remove(index)}
                    />
                  )}
                </div>
              </fieldset>
            </li>
          );
        })}
      </ol>
      {rungs.length < ownLimits.most && (
        <Button size="large" className="self-start" onPress={() => setRungs([...rungs, emptyRung()])}>
          {t("add")}
        </Button>
      )}
      {keep.isError && !refusal?.fields && (
        <Callout tone="attention" announce>
          {refusal ? (refusal.code === "conflict" ? t("conflict") : keep.error.message) : t("unsent")}
        </Callout>
      )}
      <p className="max-w-text text-note text-muted">{t("agree")}</p>
      <FormActions>
        <Button type="submit" variant="primary" size="large" wide pending={keep.isPending || keep.isSuccess}>
          {t("save")}
        </Button>
      </FormActions>
    </Form>
  );
}
