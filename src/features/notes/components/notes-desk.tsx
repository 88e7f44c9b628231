"use client";

import { Lock, Users } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/button.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { leftBehindIn } from "#lib/draft-store.ts";
import { isId, newId } from "#lib/uuid.ts";
import type { Note, NotesOfClient } from "../schema.ts";
import { NoteCard } from "./note-card.tsx";
import { NoteEditor, placeOf, placesOf } from "./note-editor.tsx";

type NotesDeskProps = NotesOfClient & { clientId: string; timeZone: string };
type Open = Pick<Note, "id" | "sharing" | "text" | "version">;

/** A client's notes: read in place, written in place. What an editor left on this device opens again by itself. */
export function NotesDesk({ clientId, timeZone, reader, notes, earlier }: NotesDeskProps) {
  const t = useTranslations("notes");
  const router = useRouter();
  const [open, setOpen] = useState<readonly Open[]>([]);
  useEffect(() => {
    let isHere = true;
    void leftBehindIn(reader, placesOf(clientId))
      .catch(() => [])
      .then((places) => {
        if (!isHere) return;
        const left = places.flatMap((place): Open[] => {
          const [kind, id = ""] = place.slice(placesOf(clientId).length).split("/");
          const known = notes.find((note) => note.id === id);
          if (known) return [known];
          const isNew = isId(id) && (kind === "private" || kind === "shared");
          return isNew ? [{ id, sharing: kind, text: "", version: 0 }] : [];
        });
        setOpen((now) => [...now, ...left.filter(({ id }) => !now.some((one) => one.id === id))]);
      });
    return () => {
      isHere = false;
    };
  }, [clientId, reader, notes]);

  const close = (id: string) => {
    setOpen((now) => now.filter((one) => one.id !== id));
    router.refresh();
  };
  const begin = (sharing: Note["sharing"]) =>
    setOpen((now) => [{ id: newId(), sharing, text: "", version: 0 }, ...now]);
  const editor = (note: Open) => (
    <NoteEditor
      key={placeOf(clientId, note)}
      clientId={clientId}
      person={reader}
      note={note}
      onClose={() => close(note.id)}
    />
  );
  const begun = open.filter(({ id }) => !notes.some((note) => note.id === id));
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onPress={() => begin("private")}>
          <Lock aria-hidden="true" className="size-4" />
          {t("new.private")}
        </Button>
        <Button onPress={() => begin("shared")}>
          <Users aria-hidden="true" className="size-4" />
          {t("new.shared")}
        </Button>
      </div>
      {begun.map(editor)}
      {notes.length === 0 && begun.length === 0 && <EmptyState>{t("empty")}</EmptyState>}
      <ul aria-label={t("list")} className="mt-6 flex flex-col gap-4">
        {notes.map((note) => {
          const edited = open.find(({ id }) => id === note.id);
          return (
            <li key={note.id}>
              {edited ? (
                editor(edited)
              ) : (
                <NoteCard note={note} timeZone={timeZone} onEdit={() => setOpen((now) => [...now, note])} />
              )}
            </li>
          );
        })}
      </ul>
      {earlier > 0 && <p className="mt-4 text-muted">{t("earlierNotes", { count: earlier })}</p>}
    </>
  );
}
