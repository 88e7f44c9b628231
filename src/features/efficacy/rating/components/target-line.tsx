"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { NumberField } from "#components/number-field.tsx";
import { toastUndo } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";

type TargetLineProps = { scaleId: string; lowest: number; highest: number; target: number | null };

/** The line on the chart that a client sets for themselves, and takes away again. */
export function TargetLine({ scaleId, lowest, highest, target }: TargetLineProps) {
  const t = useTranslations("rating.target");
  const router = useRouter();
  const [typed, setTyped] = useState(target === null ? "" : String(target));
  const [problem, setProblem] = useState<string>();
  const set = useMutation(
    useTRPC().efficacy.setTarget.mutationOptions({
      onSuccess: (_, input) => {
        setTyped(input.target === null ? "" : String(input.target));
        router.refresh();
      },
    }),
  );
  const refusal = refusalFrom(set.error);

  function change(next: number | null) {
    set.mutate(
      { scaleId, target: next },
      { onSuccess: () => toastUndo(t(next === null ? "removed" : "saved"), () => set.mutate({ scaleId, target })) },
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const value = typed.trim() === "" ? Number.NaN : Number(typed);
    const isWithin = value >= lowest && value <= highest;
    setProblem(isWithin ? undefined : t("range", { lowest, highest }));
    if (isWithin) change(value);
  }

  return (
    <Disclosure summary={target === null ? t("none") : t("current", { target })}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <NumberField
          label={t("label")}
          description={t("hint")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          min={lowest}
          max={highest}
          error={problem ?? refusal?.fields?.target}
        />
        {set.isError && !refusal?.fields?.target && (
          <Callout tone="attention" announce>
            {refusal ? set.error.message : t("unsent")}
          </Callout>
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" size="large" pending={set.isPending}>
            {t("set")}
          </Button>
          {target !== null && (
            <Button size="large" variant="quiet" onPress={() => change(null)}>
              {t("remove")}
            </Button>
          )}
        </div>
      </form>
    </Disclosure>
  );
}
