"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { RadioGroup } from "#components/radio-group.tsx";
import { TextField } from "#components/text-field.tsx";
import { operationIds } from "#lib/operation-ids.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { Tag } from "../../schema.ts";
import { TagMark } from "./tag-mark.tsx";

const colours = ["teal", "plum", "ochre", "slate"] as const;

type TagFormProps = { tag: Tag | null; onSaved: (tag: Tag) => void; onCancel: () => void };

/** Name and colour of a tag, new or there already. */
export function TagForm({ tag, onSaved, onCancel }: TagFormProps) {
  const t = useTranslations("caseload.tags");
  const [name, setName] = useState(tag?.name ?? "");
  const [colour, setColour] = useState<Tag["colour"]>(tag?.colour ?? "teal");
  const [idFor] = useState(operationIds);
  const { caseload } = useTRPC();
  const add = useMutation(caseload.addTag.mutationOptions({ onSuccess: onSaved }));
  const change = useMutation(caseload.changeTag.mutationOptions({ onSuccess: onSaved }));
  const { error, isPending } = tag ? change : add;
  const refusal = refusalFrom(error);
  const problem = refusal?.fields?.name;
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        if (tag) change.mutate({ ...tag, name, colour });
        else add.mutate({ id: idFor({ name, colour }), name, colour });
      }}
    >
      {error && !problem && (
        <Callout tone="attention" announce>
          {refusal ? error.message : t("failed")}
        </Callout>
      )}
      <TextField
        name="name"
        label={t("name")}
        description={t("nameHint")}
        value={name}
        maxLength={40}
        autoFocus
        onChange={(event) => setName(event.target.value)}
        error={problem}
      />
      <RadioGroup
        name="colour"
        label={t("colour")}
        layout="row"
        value={colour}
        onChange={({ target }) => setColour(colours.find((each) => each === target.value) ?? "teal")}
        options={colours.map((value) => ({
          value,
          label: <TagMark tag={{ name: t(`colours.${value}`), colour: value }} />,
        }))}
      />
      <FormActions>
        <Button type="submit" variant="primary" pending={isPending}>
          {t(tag ? "save" : "add")}
        </Button>
        <Button onPress={onCancel}>{t("cancel")}</Button>
      </FormActions>
    </Form>
  );
}
