"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { toastUndo } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { ScaleChoice } from "../schema.ts";

/** Scales to look into; the practice's own leave the list with an undo. */
export function ScaleList({ scales }: { scales: readonly ScaleChoice[] }) {
  const t = useTranslations("scales.list");
  const router = useRouter();
  const archive = useMutation(
    useTRPC().efficacy.archiveScale.mutationOptions({
      onSuccess: (_, { definitionId, archived }) => {
        router.refresh();
        toastUndo(t(archived ? "archived" : "restored"), () => archive.mutate({ definitionId, archived: !archived }));
      },
    }),
  );
  return (
    <>
      {archive.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(archive.error) ? archive.error.message : t("unsent")}
        </Callout>
      )}
      <ul>
        {scales.map((scale) => (
          <li key={scale.key}>
            <Disclosure
              summary={
                <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  {scale.title}
                  {scale.origin === "imported" && <Badge tone="info">{t("imported")}</Badge>}
                  <span className="text-note text-muted">{t("count", { count: scale.items.length })}</span>
                </span>
              }
            >
              <ScaleDetail scale={scale} />
              {scale.definitionId !== null && (
                <Button
                  size="small"
                  variant="quiet"
                  className="mt-3"
                  pending={archive.isPending && archive.variables.definitionId === scale.definitionId}
                  aria-label={t(scale.archived ? "restoreOf" : "archiveOf", { title: scale.title })}
                  onPress={() =>
                    scale.definitionId &&
                    archive.mutate({ definitionId: scale.definitionId, archived: !scale.archived })
                  }
                >
                  {t(scale.archived ? "restore" : "archive")}
                </Button>
              )}
            </Disclosure>
          </li>
        ))}
      </ul>
    </>
  );
}

function ScaleDetail({ scale }: { scale: ScaleChoice }) {
  const t = useTranslations("scales.list");
  const { context, items, itemLowest, itemHighest, score, source, permission, practiceItem } = scale;
  return (
    <div className="max-w-text">
      {context !== "" && <p className="text-note text-muted">{t("context", { context })}</p>}
      <ol className="my-2 list-decimal pl-5">
        {items.map(({ text, reversed }) => (
          <li key={text}>
            {text} {reversed && <span className="text-note text-muted">{t("reversed")}</span>}
          </li>
        ))}
      </ol>
      <p className="text-note text-muted">{t("answers", { lowest: itemLowest, highest: itemHighest, score })}</p>
      {practiceItem && <p className="text-note text-muted">{t("practice", { item: practiceItem })}</p>}
      {source && <p className="text-note text-muted">{t("source", { source })}</p>}
      {permission && <p className="text-note text-muted">{t("permission", { permission })}</p>}
    </div>
  );
}
