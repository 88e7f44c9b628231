"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { KeptTextArea } from "#components/kept-text-area.tsx";
import { useTRPCClient } from "#trpc/client.tsx";
import { saveAnswerFrom } from "#trpc/kept.ts";
import { type Note, noteLength } from "../schema.ts";
import { NoteKind, NoteSheet } from "./note-kind.tsx";

type NoteEditorProps = {
  clientId: string;
  /** Whose drafts are on this device. */
  person: string;
  note: Pick<Note, "id" | "sharing" | "text" | "version">;
  onClose: () => void;
};

/** Where drafts about one client are on the device. */
export const placesOf = (clientId: string) => `note/${clientId}/`;
/** Also says its kind, so that a note whose first words never arrived opens as what it was begun as. */
export const placeOf = (clientId: string, { sharing, id }: Pick<Note, "sharing" | "id">) =>
  `${placesOf(clientId)}${sharing}/${id}`;

/** A note while it is written: kept with every keystroke, and never written over somebody else's words. */
export function NoteEditor({ clientId, person, note, onClose }: NoteEditorProps) {
  const t = useTranslations("notes");
  const client = useTRPCClient();
  const [isClosing, setClosing] = useState(false);
  const { id: noteId, sharing, text, version } = note;
  const title = t(`${version === 0 ? "newTitle" : "label"}.${sharing}`);
  return (
    <div className="mt-4">
      <NoteSheet sharing={sharing} label={title}>
        <div className="mb-3">
          <NoteKind sharing={sharing} />
        </div>
        <KeptTextArea
          place={placeOf(clientId, note)}
          person={person}
          start={{ text, version }}
          save={(words) => saveAnswerFrom(() => client.notes.save.mutate({ clientId, noteId, sharing, ...words }))}
          label={t(`label.${sharing}`)}
          description={t(`about.${sharing}`)}
          maxLength={noteLength}
          autoFocus
        >
          {({ flush, discard, status }) => (
            <div className="flex flex-wrap gap-2">
              <Button
                size="small"
                variant="primary"
                pending={isClosing}
                disabled={status === "conflict"}
                onPress={async () => {
                  setClosing(true);
                  const status = await flush();
                  setClosing(false);
                  // What the practice has not got yet stays in sight.
                  if (status === "saved") onClose();
                }}
              >
                {t("done")}
              </Button>
              {version === 0 && status === "refused" && (
                <Button
                  size="small"
                  onPress={async () => {
                    await discard();
                    onClose();
                  }}
                >
                  {t("discard")}
                </Button>
              )}
            </div>
          )}
        </KeptTextArea>
      </NoteSheet>
    </div>
  );
}
