"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { Section } from "#components/section.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { RatingTargets } from "../schema.ts";

type RatingImportsProps = { clientId: string; imports: RatingTargets["imports"] };

/** Files of ratings brought in before, each of which can be taken back. Nothing without any. */
export function RatingImports({ clientId, imports }: RatingImportsProps) {
  const t = useTranslations("files");
  const format = useFormatter();
  const router = useRouter();
  const undo = useMutation(
    useTRPC().clientFiles.undoRatings.mutationOptions({
      onSuccess: ({ removed }) => {
        toastDone(t("ratings.undone", { count: removed }));
        router.refresh();
      },
      onError: (error) => toastDone(refusalFrom(error) ? error.message : t("unsent")),
    }),
  );
  if (imports.length === 0) return null;
  const moment = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium", timeStyle: "short" });
  return (
    <Section title={t("ratings.before")} className="mt-10">
      <ul>
        {imports.map(({ importId, at, count, scaleTitle, undoneAt }) => (
          <li key={importId} className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3">
            <p>
              {t("ratings.facts", { date: moment(at), count, title: scaleTitle || "–" })}
              {undoneAt && (
                <span className="block text-note text-muted">{t("undo.undone", { date: moment(undoneAt) })}</span>
              )}
            </p>
            {!undoneAt && (
              <Button
                aria-label={t("undo.actionOn", { date: moment(at) })}
                pending={undo.isPending && undo.variables.importId === importId}
                onPress={() => undo.mutate({ clientId, importId })}
              >
                {t("undo.action")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
