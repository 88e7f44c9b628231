"use client";

import { BookmarkPlus, X } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { useTRPCClient } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { View } from "../../schema.ts";

const SaveView = dynamic(() => import("./save-view.tsx").then((module) => module.SaveView), { ssr: false });

type CaseloadViewsProps = {
  views: readonly View[];
  /** What the address asks for now, without its page. */
  query: string;
};

/** The coach's own views, one press away, and the way to keep this one. */
export function CaseloadViews({ views, query }: CaseloadViewsProps) {
  const t = useTranslations("caseload.views");
  const router = useRouter();
  const client = useTRPCClient();
  const [isSaving, setSaving] = useState(false);
  const isKept = views.some((view) => view.query === query);

  async function remove(id: string, removed: boolean) {
    try {
      await client.caseload.removeView.mutate({ id, removed });
      router.refresh();
      if (removed) toastUndo(t("removed"), () => void remove(id, false));
    } catch (error) {
      toastDone(refusalFrom(error) && error instanceof Error ? error.message : t("failed"));
    }
  }

  if (views.length === 0 && query === "") return null;
  return (
    <nav aria-label={t("label")} className="mb-4 flex flex-wrap items-center gap-2">
      {views.map((view) => (
        <span
          key={view.id}
          className="inline-flex items-center rounded-control border border-line has-[[aria-current]]:border-accent has-[[aria-current]]:bg-accent-tint"
        >
          <Link
            href={view.query ? `/caseload?${view.query}` : "/caseload"}
            prefetch={false}
            aria-current={view.query === query ? "page" : undefined}
            className="inline-flex min-h-9 items-center pl-3"
          >
            {view.name}
          </Link>
          <button
            type="button"
            aria-label={t("remove", { name: view.name })}
            className="grid size-9 place-items-center text-muted hover:text-ink [&_svg]:size-4"
            onClick={() => void remove(view.id, true)}
          >
            <X aria-hidden="true" />
          </button>
        </span>
      ))}
      {query !== "" && !isKept && (
        <button
          type="button"
          className="inline-flex min-h-9 items-center gap-2 px-1 text-accent underline underline-offset-4 [&_svg]:size-4"
          onClick={() => setSaving(true)}
        >
          <BookmarkPlus aria-hidden="true" />
          {t("keep")}
        </button>
      )}
      {isSaving && <SaveView query={query} onClose={() => setSaving(false)} />}
    </nav>
  );
}
