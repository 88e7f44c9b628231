"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";

type OwnScale = { key: string; title: string; context: string; items: readonly string[]; taken: boolean };

/** The scales there are, each with its lines in sight before it is taken. */
export function OwnScales({ scales }: { scales: readonly OwnScale[] }) {
  const t = useTranslations("alone.scales");
  const router = useRouter();
  const take = useMutation(
    useTRPC().efficacy.take.mutationOptions({
      onSuccess: () => {
        toastDone(t("done"));
        router.refresh();
      },
    }),
  );
  return (
    <>
      {take.isError && (
        <Callout tone="attention" announce className="mb-4">
          {refusalFrom(take.error) ? take.error.message : t("unsent")}
        </Callout>
      )}
      <ul className="flex flex-col">
        {scales.map(({ key, title, context, items, taken }) => (
          <li key={key} className="flex flex-col gap-2 pt-4">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <span>
                <span className="font-medium">{title}</span>
                <span className="block text-note text-muted">{context}</span>
              </span>
              {taken ? (
                <span className="text-note text-muted">{t("taken")}</span>
              ) : (
                <Button
                  size="large"
                  pending={take.isPending && take.variables.templateKey === key}
                  onPress={() => take.mutate({ templateKey: key })}
                >
                  {t("take")} <span className="sr-only">{title}</span>
                </Button>
              )}
            </div>
            <Disclosure summary={t("lines")}>
              <ol className="list-decimal pl-5">
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ol>
            </Disclosure>
          </li>
        ))}
      </ul>
    </>
  );
}
