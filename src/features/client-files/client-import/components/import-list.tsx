"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { ConfirmDialog } from "#components/confirm-dialog.tsx";
import { Section } from "#components/section.tsx";
import { TextLink } from "#components/text-link.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { ImportSummary, Undone } from "../schema.ts";

/** Files brought in before, each of which can be taken back. Nothing without any. */
export function ImportList({ imports }: { imports: readonly ImportSummary[] }) {
  const t = useTranslations("files.undo");
  const [kept, setKept] = useState<Undone["kept"]>([]);
  if (imports.length === 0) return null;
  return (
    <Section title={t("title")} className="mt-10">
      {kept.length > 0 && (
        <Callout tone="info" announce title={t("kept")} className="mb-4">
          <ul className="flex flex-wrap gap-x-4">
            {kept.map(({ clientId, name }) => (
              <li key={clientId}>
                <TextLink href={`/clients/${clientId}`}>{name}</TextLink>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <ul>
        {imports.map((each) => (
          <li
            key={each.importId}
            className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3"
          >
            <Import summary={each} onKept={setKept} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type ImportProps = { summary: ImportSummary; onKept: (kept: Undone["kept"]) => void };

function Import({ summary: { importId, at, rows, arrived, present, undoneAt }, onKept }: ImportProps) {
  const t = useTranslations("files");
  const format = useFormatter();
  const router = useRouter();
  const undo = useMutation(
    useTRPC().clientFiles.undo.mutationOptions({
      onSuccess: ({ removed, kept }) => {
        toastDone(t("undo.done", { count: removed }));
        onKept(kept);
        router.refresh();
      },
    }),
  );
  const moment = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium", timeStyle: "short" });
  const date = moment(at);
  const error = undo.error && (refusalFrom(undo.error) ? undo.error.message : t("unsent"));
  return (
    <>
      <p>
        {t("undo.facts", { date, arrived, rows })}
        <span className="block text-note text-muted">
          {undoneAt ? t("undo.undone", { date: moment(undoneAt) }) : t("undo.present", { count: present })}
        </span>
      </p>
      {present > 0 && !undoneAt && (
        <ConfirmDialog
          title={t("undo.confirm")}
          confirmLabel={t("undo.confirmAction")}
          tone="danger"
          trigger={<Button aria-label={t("undo.actionOn", { date })}>{t("undo.action")}</Button>}
          onConfirm={() => undo.mutateAsync({ importId })}
          {...(error && { error })}
        >
          {t("undo.confirmText")}
        </ConfirmDialog>
      )}
    </>
  );
}
