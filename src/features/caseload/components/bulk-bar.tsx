"use client";

import { useMutation } from "@tanstack/react-query";
import { Archive, ArchiveRestore, BellOff, BellRing, MessageCircle, Tags, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, IconButton } from "#components/button.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { Caseload, ListInput } from "../schema.ts";
import { TagDialog } from "../tags/components/tag-dialog.tsx";
import type { Chosen } from "./caseload-rows.ts";
import { SnoozeDialog } from "./snooze-dialog.tsx";

type BulkBarProps = Pick<Caseload, "tags" | "today"> & {
  show: ListInput["show"];
  chosen: readonly Chosen[];
  onDone: () => void;
};

/** What can be done to those who are ticked; each deed can be taken back. */
export function BulkBar({ tags, today, show, chosen, onDone }: BulkBarProps) {
  const t = useTranslations("caseload");
  const router = useRouter();
  const [open, setOpen] = useState<"snooze" | "tags" | null>(null);
  const clientIds = chosen.map(({ clientId }) => clientId);
  const count = clientIds.length;

  function failed(error: unknown) {
    toastDone(refusalFrom(error) && error instanceof Error ? error.message : t("bulk.failed"));
  }
  function settled(message: string, undo: () => void) {
    setOpen(null);
    onDone();
    router.refresh();
    toastUndo(message, undo);
  }
  const back = { onSuccess: () => router.refresh(), onError: failed };
  const { caseload } = useTRPC();
  const undoSnooze = useMutation(caseload.undoSnooze.mutationOptions(back));
  const undoContact = useMutation(caseload.undoContact.mutationOptions(back));
  const undoArchive = useMutation(caseload.archive.mutationOptions(back));
  const snooze = useMutation(
    caseload.snooze.mutationOptions({
      onSuccess: ({ before }, { until }) =>
        settled(t(until ? "bulk.snoozed" : "bulk.woken", { count }), () => undoSnooze.mutate({ before })),
      onError: (error) => open === null && failed(error),
    }),
  );
  const contact = useMutation(
    caseload.contact.mutationOptions({
      onSuccess: (receipt) => settled(t("bulk.contacted", { count }), () => undoContact.mutate(receipt)),
      onError: failed,
    }),
  );
  const archive = useMutation(
    caseload.archive.mutationOptions({
      onSuccess: ({ changed, held }, { archived }) => {
        const said = t(archived ? "bulk.archived" : "bulk.restored", { count: changed.length, held: held.length });
        if (changed.length > 0) {
          settled(said, () => undoArchive.mutate({ clientIds: changed, archived: !archived }));
        } else toastDone(said);
      },
      onError: failed,
    }),
  );
  const isBusy = snooze.isPending || contact.isPending || archive.isPending;
  const isArchive = show === "archived";

  return (
    <section
      aria-label={t("bulk.label")}
      className="sticky bottom-4 z-10 mt-4 flex flex-wrap items-center gap-2 rounded-surface border border-edge bg-surface p-2 pl-4 shadow-float"
    >
      <p role="status" className="mr-auto font-medium">
        {t("bulk.chosen", { count })}
      </p>
      {!isArchive && (
        <>
          <Button disabled={isBusy} onPress={() => setOpen("snooze")}>
            <BellOff aria-hidden="true" />
            {t("bulk.snooze")}
          </Button>
          {show === "snoozed" && (
            <Button
              disabled={isBusy}
              pending={snooze.isPending}
              onPress={() => snooze.mutate({ clientIds, until: null })}
            >
              <BellRing aria-hidden="true" />
              {t("bulk.wake")}
            </Button>
          )}
          <Button disabled={isBusy} pending={contact.isPending} onPress={() => contact.mutate({ clientIds })}>
            <MessageCircle aria-hidden="true" />
            {t("contacted")}
          </Button>
        </>
      )}
      <Button disabled={isBusy} onPress={() => setOpen("tags")}>
        <Tags aria-hidden="true" />
        {t("bulk.tag")}
      </Button>
      <Button
        disabled={isBusy}
        pending={archive.isPending}
        onPress={() => archive.mutate({ clientIds, archived: !isArchive })}
      >
        {isArchive ? <ArchiveRestore aria-hidden="true" /> : <Archive aria-hidden="true" />}
        {t(isArchive ? "bulk.restore" : "bulk.archive")}
      </Button>
      <IconButton label={t("bulk.clear")} icon={<X />} onPress={onDone} />
      <SnoozeDialog
        open={open === "snooze"}
        onOpenChange={(isOpen) => setOpen(isOpen ? "snooze" : null)}
        count={count}
        today={today}
        mutation={snooze}
        onChoose={(until) => snooze.mutate({ clientIds, until })}
      />
      <TagDialog
        open={open === "tags"}
        onOpenChange={(isOpen) => setOpen(isOpen ? "tags" : null)}
        tags={tags}
        chosen={chosen}
        onChanged={settled}
      />
    </section>
  );
}
