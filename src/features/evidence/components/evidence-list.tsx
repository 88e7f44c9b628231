"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { Evidence, Sharing } from "../schema.ts";
import { EvidenceItem } from "./evidence-item.tsx";

/** As many as can be changed at once. */
const MOST = 200;

type EvidenceListProps = {
  entries: readonly Evidence[];
  unread: Readonly<Record<string, number>>;
  canShare: boolean;
  onShared: (ids: readonly string[], sharing: Sharing) => void;
};

const other: Record<Sharing, Sharing> = { private: "shared", shared: "private" };

/** Entries, newest first. Several can be chosen, to say at once who may read them. */
export function EvidenceList({ entries, unread, canShare, onShared }: EvidenceListProps) {
  const t = useTranslations("evidence.choosing");
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const ids = entries.map(({ id }) => id).filter((id) => chosen?.has(id));

  const share = useMutation(
    useTRPC().evidence.share.mutationOptions({
      onSuccess: ({ changed }, { sharing }) => {
        onShared(changed, sharing);
        setChosen(null);
        router.refresh();
        const count = changed.length;
        if (count === 0) return toastDone(t("unchanged"));
        toastUndo(t(sharing, { count }), () => share.mutate({ ids: changed, sharing: other[sharing] }));
      },
      onError: (error) => toastDone(refusalFrom(error) ? error.message : t("unsent")),
    }),
  );

  function toggle(id: string) {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }

  return (
    <div>
      {canShare && (
        <div className="flex flex-wrap items-center gap-2 border-b border-line pb-3">
          {chosen === null ? (
            <Button className="min-h-11" onPress={() => setChosen(new Set())}>
              {t("open")}
            </Button>
          ) : (
            <>
              <Button
                className="min-h-11"
                onPress={() => setChosen(new Set(entries.slice(0, MOST).map(({ id }) => id)))}
              >
                {t("all")}
              </Button>
              <Button variant="quiet" className="min-h-11" onPress={() => setChosen(null)}>
                {t("close")}
              </Button>
            </>
          )}
        </div>
      )}
      <ul className="flex flex-col">
        {entries.map((entry) => (
          <EvidenceItem
            key={entry.id}
            entry={entry}
            unread={unread[entry.id] ?? 0}
            canShare={canShare}
            chosen={chosen === null ? null : chosen.has(entry.id)}
            onToggle={() => toggle(entry.id)}
          />
        ))}
      </ul>
      {chosen !== null && (
        <div className="sticky bottom-24 mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-surface bg-surface p-4 shadow-float md:bottom-6">
          <p role="status" className="basis-full font-medium">
            {t("chosen", { count: ids.length })}
          </p>
          <Button
            variant="primary"
            className="min-h-11"
            disabled={ids.length === 0}
            pending={share.isPending}
            onPress={() => share.mutate({ ids, sharing: "shared" })}
          >
            {t("share")}
          </Button>
          <Button
            className="min-h-11"
            disabled={ids.length === 0}
            pending={share.isPending}
            onPress={() => share.mutate({ ids, sharing: "private" })}
          >
            {t("keep")}
          </Button>
        </div>
      )}
    </div>
  );
}
