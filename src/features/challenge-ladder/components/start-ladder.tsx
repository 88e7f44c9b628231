"use client";

import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Checkbox } from "#components/checkbox.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { FieldError } from "#components/field.tsx";
import { Form } from "#components/form.tsx";
import { TextField } from "#components/text-field.tsx";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type CreateInput, limits, type Template } from "../schema.ts";
import type { OwnTemplate } from "../templates/schema.ts";
import { SaveFailure } from "./save-failure.tsx";
import { TemplatePicker } from "./template-picker.tsx";
import type { PickerGroup } from "./template-search.ts";

const BLANK = "blank";

type StartLadderProps = {
  clientId: string;
  templates: readonly Template[];
  /** What coaches of the organisation made. */
  ownTemplates: readonly OwnTemplate[];
  /** The template to begin with, if it is one of these. */
  chosen?: string | undefined;
};

/** Where a ladder begins: a template with the rungs that fit now, or a blank page. */
export function StartLadder({ clientId, templates, ownTemplates, chosen }: StartLadderProps) {
  const t = useTranslations("ladder.start");
  const tPicker = useTranslations("ladder.picker");
  const router = useRouter();
  // Stays the same while a sending is repeated, so that one ladder is made.
  const [ladderId] = useState(newId);
  const [from, setFrom] = useState((templates.find(({ key }) => key === chosen) ?? templates[0])?.key ?? BLANK);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [title, setTitle] = useState("");
  const create = useMutation(
    useTRPC().ladders.create.mutationOptions({
      onSuccess: ({ id }) => {
        router.push(`/clients/${clientId}/ladder?ladder=${id}` as Route);
        router.refresh();
      },
    }),
  );
  const own = ownTemplates.find(({ id }) => id === from);
  const published = templates.find(({ key }) => key === from);
  const template = own ?? published;
  const fields = refusalFrom(create.error)?.fields;
  const groups: PickerGroup[] = [
    ...[...Map.groupBy(templates, ({ suits }) => suits)].map(([suits, suited]) => ({
      label: tPicker(`suits.${suits}`),
      options: suited.map(({ key, title: name, audience: description, rungs }) => ({
        value: key,
        title: name,
        description,
        words: rungs.map((rung) => rung.title).join(" "),
      })),
    })),
    ...(ownTemplates.length > 0
      ? [
          {
            label: tPicker("own"),
            options: ownTemplates.map(({ id, title: name, audience: description, rungs }) => ({
              value: id,
              title: name,
              description,
              words: rungs.map((rung) => rung.title).join(" "),
            })),
          },
        ]
      : []),
    { label: tPicker("blank"), options: [{ value: BLANK, title: t("blank"), description: t("blankHint") }] },
  ];

  function choose(key: string) {
    setFrom(key);
    setLeft(new Set());
    create.reset();
  }

  function toggle(key: string, taken: boolean) {
    setLeft(new Set(taken ? [...left].filter((each) => each !== key) : [...left, key]));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    create.mutate({ ladderId, clientId, start: beginning() });
  }

  function beginning(): CreateInput["start"] {
    if (!template) return { from: "blank", title };
    const rungs = template.rungs.map(({ key }) => key).filter((key) => !left.has(key));
    return own ? { from: "own", templateId: own.id, rungs } : { from: "template", key: from, rungs };
  }

  return (
    <Form onSubmit={submit} className="max-w-text">
      <p className="text-muted">{t("intro")}</p>
      <TemplatePicker groups={groups} chosen={from} onChoose={choose} />
      {template ? (
        <fieldset>
          <legend className="font-medium">{t("rungs")}</legend>
          <p className="mb-2 text-note text-muted">{t("rungsHint")}</p>
          {template.rungs.map((rung) => (
            <Checkbox
              key={rung.key}
              name={rung.key}
              label={rung.title}
              description={rung.criterion}
              checked={!left.has(rung.key)}
              onChange={(event) => toggle(rung.key, event.target.checked)}
            />
          ))}
          {fields?.["start.rungs"] && <FieldError>{t("none")}</FieldError>}
          {published && (
            <Disclosure summary={t("sources")} className="mt-3">
              <p className="mb-2">{published.basis}</p>
              <ul className="flex flex-col gap-1 text-note text-muted">
                {published.sources.map(({ authors, year, title: work, publishedIn }) => (
                  <li key={work}>
                    {authors} ({year}). {work}. <cite>{publishedIn}</cite>.
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </fieldset>
      ) : (
        <TextField
          name="title"
          label={t("title")}
          maxLength={limits.title}
          required
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          error={fields?.["start.title"]}
        />
      )}
      {!fields && <SaveFailure error={create.error} />}
      <Button type="submit" variant="primary" pending={create.isPending} className="self-start">
        {t("create")}
      </Button>
    </Form>
  );
}
