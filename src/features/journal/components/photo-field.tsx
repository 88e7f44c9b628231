"use client";

import { useMutation } from "@tanstack/react-query";
import { ImagePlus } from "lucide-react";
import Image from "next/image";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useId, useState } from "react";
import { Button } from "#components/button.tsx";
import { FieldError } from "#components/field.tsx";
import { RungHint } from "#components/rung-hint.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { useOutbox } from "#trpc/outbox.tsx";
import { type Entry, PHOTO } from "../schema.ts";
import { remakePhoto } from "./remake-photo.ts";
import { unsentPhoto } from "./unsent.ts";

/** A picture to an entry: made anew and kept on this device at once, sent when that is possible. */
export function PhotoField({ entry }: { entry: Pick<Entry, "id" | "what" | "photoId"> }) {
  const t = useTranslations("journal.photo");
  const id = useId();
  const router = useRouter();
  const api = useTRPC();
  const { entries, add, keeps, takeBack } = useOutbox();
  const [state, setState] = useState<"idle" | "remaking" | "unreadable" | "failed">("idle");
  const onDevice = unsentPhoto(entries, entry.id);
  const [hidden, setHidden] = useState<string | null>(null);
  const restore = useMutation(api.journal.restorePhoto.mutationOptions({ onSuccess: () => router.refresh() }));
  const remove = useMutation(
    api.journal.removePhoto.mutationOptions({
      onSuccess: (photo) => {
        setHidden(photo.id);
        toastUndo(t("removed"), () => {
          setHidden(null);
          restore.mutate(photo);
        });
        router.refresh();
      },
    }),
  );

  const photoId = onDevice?.id ?? entry.photoId;
  const source = onDevice ? `data:image/jpeg;base64,${onDevice.image}` : `/portal/photos/${entry.photoId}`;
  const isShown = photoId !== null && photoId !== hidden;

  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    target.value = "";
    if (!file) return;
    setState("remaking");
    const image = await remakePhoto(file);
    if (image === null) return setState("unreadable");
    const operationId = newId();
    try {
      const about = { chain: entry.id, subject: entry.id, title: entry.what.slice(0, 400) };
      await add(about, { kind: PHOTO, input: { operationId, entryId: entry.id, image } });
      setState("idle");
    } catch {
      setState("failed");
    }
  }

  async function takeAway() {
    if (photoId === null) return;
    if (!keeps(photoId)) return remove.mutate({ id: photoId });
    await takeBack(photoId);
    toastDone(t("removed"));
  }

  return (
    <div className="flex flex-col gap-3">
      <p className="font-medium">{t("label")}</p>
      <p id={`${id}-hint`} className="max-w-text text-note text-muted">
        {t("hint")}
      </p>
      {isShown && (
        <div className="relative h-64 max-w-sm">
          <Image src={source} alt={t("alt")} fill unoptimized className="rounded-surface object-contain object-left" />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <label
          htmlFor={id}
          className="relative inline-flex min-h-12 cursor-pointer items-center gap-2 rounded-control border border-edge bg-surface px-4 font-medium hover:bg-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <ImagePlus aria-hidden="true" className="size-5" />
          {t(isShown ? "replace" : "add")}
          <input
            id={id}
            type="file"
            accept="image/*"
            aria-describedby={`${id}-hint`}
            onChange={choose}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
        </label>
        {isShown && (
          <Button size="large" variant="quiet" pending={remove.isPending} onPress={takeAway}>
            {t("remove")}
          </Button>
        )}
        {state === "remaking" && <RungHint label={t("remaking")} />}
      </div>
      {state === "unreadable" && <FieldError>{t("unreadable")}</FieldError>}
      {(state === "failed" || remove.isError) && <FieldError>{t("failed")}</FieldError>}
    </div>
  );
}
