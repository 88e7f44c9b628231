"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { TextField } from "#components/text-field.tsx";
import { newId } from "#lib/uuid.ts";
import { limits } from "../schema.ts";
import type { Listed } from "./use-agenda.ts";

const MINUTES = 10;

/** Puts something of the coach's own on the agenda. */
export function AddItem({ onAdd }: { onAdd: (item: Listed) => void }) {
  const t = useTranslations("sessions.agenda");
  const [title, setTitle] = useState("");

  function submit(event: FormEvent) {
    event.preventDefault();
    const words = title.trim();
    if (words === "") return;
    onAdd({
      ...{ key: newId(), code: null, title: words, minutes: MINUTES },
      ...{ ifTimeAllows: false, done: false, because: null, resting: false },
    });
    setTitle("");
  }

  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <TextField
        label={t("own")}
        className="min-w-56 flex-1"
        maxLength={limits.title}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit">{t("add")}</Button>
    </form>
  );
}
