"use client";

import { useMutation } from "@tanstack/react-query";
import { Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button, IconButton } from "#components/button.tsx";
import { Section } from "#components/section.tsx";
import { TextField } from "#components/text-field.tsx";
import { toastUndo } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { limits } from "../schema.ts";
import type { OwnTemplate } from "../templates/schema.ts";
import { SaveFailure } from "./save-failure.tsx";

/** The templates of the organisation, for tidying up: another name, or off the list. */
export function OwnTemplates({ templates }: { templates: readonly OwnTemplate[] }) {
  const t = useTranslations("ladder.ownTemplates");
  const router = useRouter();
  const [editing, setEditing] = useState<string | null>(null);
  const archive = useMutation(
    useTRPC().ladders.archiveTemplate.mutationOptions({
      onSuccess: (_, { templateId, archived }) => {
        router.refresh();
        if (archived) toastUndo(t("archived"), () => archive.mutate({ templateId, archived: false }));
      },
    }),
  );
  return (
    <Section title={t("title")} description={t("hint")} className="max-w-text">
      {templates.length === 0 && <p className="text-muted">{t("none")}</p>}
      <SaveFailure error={archive.error} />
      <ul>
        {templates.map((template) => (
          <li key={template.id} className="border-b border-line py-2">
            {editing === template.id ? (
              <NameForm template={template} onDone={() => setEditing(null)} />
            ) : (
              <div className="flex min-h-11 items-center gap-2">
                <p className="min-w-0 flex-1">
                  {template.title}
                  <span className="block text-note text-muted">
                    {template.audience
                      ? t("line", { count: template.rungs.length, audience: template.audience })
                      : t("lineAlone", { count: template.rungs.length })}
                  </span>
                </p>
                <IconButton
                  label={t("rename", { title: template.title })}
                  icon={<Pencil />}
                  onPress={() => setEditing(template.id)}
                />
                <IconButton
                  label={t("archive", { title: template.title })}
                  icon={<Trash2 />}
                  onPress={() => archive.mutate({ templateId: template.id, archived: true })}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NameForm({ template, onDone }: { template: OwnTemplate; onDone: () => void }) {
  const t = useTranslations("ladder.ownTemplates");
  const router = useRouter();
  const [title, setTitle] = useState(template.title);
  const [audience, setAudience] = useState(template.audience);
  const name = useMutation(
    useTRPC().ladders.nameTemplate.mutationOptions({
      onSuccess: () => {
        router.refresh();
        onDone();
      },
    }),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    name.mutate({ templateId: template.id, version: template.version, title, audience });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-3 py-2">
      <TextField
        label={t("name")}
        required
        maxLength={limits.title}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label={t("audience")}
        maxLength={160}
        value={audience}
        onChange={(event) => setAudience(event.target.value)}
      />
      <SaveFailure error={name.error} />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" pending={name.isPending}>
          {t("keepName")}
        </Button>
        <Button onPress={onDone}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
