"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { toastUndo } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { NormFigures, ScaleNorms } from "../schema.ts";

/** Offers a practice its own first ratings as norms, scale by scale, and takes the choice back. */
export function NormsPanel({ norms }: { norms: readonly ScaleNorms[] }) {
  const t = useTranslations("scales.norms");
  const format = useFormatter();
  const router = useRouter();
  const trpc = useTRPC();
  const onSuccess = () => router.refresh();
  const adopt = useMutation(trpc.efficacy.adoptNorms.mutationOptions({ onSuccess }));
  const revoke = useMutation(trpc.efficacy.revokeNorms.mutationOptions({ onSuccess }));
  const error = adopt.error ?? revoke.error;

  function use(templateKey: string) {
    adopt.mutate({ templateKey }, { onSuccess: () => toastUndo(t("adopted"), () => revoke.mutate({ templateKey })) });
  }

  function drop(templateKey: string) {
    revoke.mutate({ templateKey }, { onSuccess: () => toastUndo(t("revoked"), () => adopt.mutate({ templateKey })) });
  }

  const inWords = ({ baselines, mean, sd, alpha }: NormFigures) =>
    t("figures", {
      baselines,
      mean: format.number(mean, { maximumFractionDigits: 1 }),
      sd: format.number(sd, { maximumFractionDigits: 1 }),
      alpha: format.number(alpha, { maximumFractionDigits: 2 }),
    });

  return (
    <>
      {norms.length === 0 && <p className="max-w-text text-muted">{t("empty")}</p>}
      <ul>
        {norms.map(({ templateKey, title, baselines, needed, figures, notYet, adopted }) => (
          <li key={templateKey} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3">
            <div className="min-w-0 flex-1 basis-64">
              <p>{title}</p>
              <p className="text-note text-muted">
                {adopted
                  ? t("inUse", { since: format.dateTime(new Date(adopted.adoptedAt), { dateStyle: "medium" }) })
                  : notYet && t(notYet, { baselines: baselines ?? 0, needed })}{" "}
                {adopted ? inWords(adopted) : figures && inWords(figures)}
              </p>
            </div>
            {adopted && (
              <Button
                size="small"
                pending={revoke.isPending && revoke.variables.templateKey === templateKey}
                aria-label={t("revokeOf", { title })}
                onPress={() => drop(templateKey)}
              >
                {t("revoke")}
              </Button>
            )}
            {!adopted && figures && (
              <Button
                size="small"
                pending={adopt.isPending && adopt.variables.templateKey === templateKey}
                aria-label={t("adoptOf", { title })}
                onPress={() => use(templateKey)}
              >
                {t("adopt")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && (
        <Callout tone="attention" announce>
          {refusalFrom(error) ? error.message : t("unsent")}
        </Callout>
      )}
    </>
  );
}
