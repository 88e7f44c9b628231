"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { Note } from "../schema.ts";
import { EarlierVersions } from "./earlier-versions.tsx";
import { NoteKind, NoteSheet } from "./note-kind.tsx";

type NoteCardProps = { note: Note; timeZone: string; onEdit: () => void };

/** A note as it is read, with what can be done about it. */
export function NoteCard({ note, timeZone, onEdit }: NoteCardProps) {
  const t = useTranslations("notes");
  const format = useFormatter();
  const { show, takeBack, remove } = useNoteDeeds();
  const { id: noteId, sharing, text, version, shown, savedBy, savedAt, isOwn } = note;
  const moment = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short", timeZone });
  const isCurrent = shown?.text === text.trim();
  return (
    <NoteSheet sharing={sharing} label={t(`label.${sharing}`)}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <NoteKind sharing={sharing} />
        <span className="text-note text-muted">
          {t(isOwn ? "savedByYou" : "saved", { at: moment(savedAt), name: savedBy })}
        </span>
      </div>
      <p className="mt-2 max-w-text whitespace-pre-wrap wrap-anywhere">
        {text.trim() === "" ? <span className="text-muted">{t("emptyText")}</span> : text}
      </p>
      {sharing === "shared" && (
        <p className="mt-2 text-note font-medium">
          {shown ? t(isCurrent ? "shownSince" : "shownOther", { at: moment(shown.at) }) : t("notShown")}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="small" onPress={onEdit}>
          {t("edit")}
        </Button>
        {sharing === "shared" && !isCurrent && text.trim() !== "" && (
          <Button size="small" pending={show.isPending} onPress={() => show.mutate({ noteId, version })}>
            {t(shown ? "showAgain" : "show")}
          </Button>
        )}
        {shown && (
          <Button size="small" pending={takeBack.isPending} onPress={() => takeBack.mutate({ noteId })}>
            {t("takeBack")}
          </Button>
        )}
        <EarlierVersions noteId={noteId} timeZone={timeZone} />
        <Button size="small" variant="quiet" pending={remove.isPending} onPress={() => remove.mutate({ noteId })}>
          {t("remove")}
        </Button>
      </div>
    </NoteSheet>
  );
}

/** Showing, taking back, removing with undo; what fails says so and changes nothing. */
function useNoteDeeds() {
  const t = useTranslations("notes");
  const router = useRouter();
  const trpc = useTRPC();
  const onError = (error: { message: string }) => {
    toastDone(refusalFrom(error) ? error.message : t("unsent"));
    router.refresh();
  };
  const done = (said: string) => () => {
    toastDone(said);
    router.refresh();
  };
  const restore = useMutation(trpc.notes.restore.mutationOptions({ onError, onSuccess: () => router.refresh() }));
  return {
    show: useMutation(trpc.notes.show.mutationOptions({ onError, onSuccess: done(t("shownNow")) })),
    takeBack: useMutation(trpc.notes.takeBack.mutationOptions({ onError, onSuccess: done(t("takenBack")) })),
    remove: useMutation(
      trpc.notes.remove.mutationOptions({
        onError,
        onSuccess: ({ noteId }) => {
          toastUndo(t("removed"), () => restore.mutate({ noteId }));
          router.refresh();
        },
      }),
    ),
  };
}
