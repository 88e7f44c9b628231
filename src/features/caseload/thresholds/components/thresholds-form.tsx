"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { NumberField } from "#components/number-field.tsx";
import { Section } from "#components/section.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { Thresholds } from "../../schema.ts";

const names = ["stallDays", "ratingGraceDays", "replyGraceDays"] as const;

/** How long a wait may be before it counts in the caseloads of the practice. */
export function ThresholdsForm({ thresholds }: { thresholds: Thresholds }) {
  const t = useTranslations("organisation.thresholds");
  const router = useRouter();
  const [days, setDays] = useState(() => ({
    stallDays: String(thresholds.stallDays),
    ratingGraceDays: String(thresholds.ratingGraceDays),
    replyGraceDays: String(thresholds.replyGraceDays),
  }));
  const change = useMutation(
    useTRPC().caseload.changeThresholds.mutationOptions({
      onSuccess: () => {
        toastDone(t("done"));
        router.refresh();
      },
    }),
  );
  const refusal = refusalFrom(change.error);
  // An empty field is no number, and is told so by the server as any other that is none.
  const daysOf = (name: (typeof names)[number]) => (days[name].trim() === "" ? Number.NaN : Number(days[name]));
  return (
    <Section title={t("title")} description={t("description")}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({
            stallDays: daysOf("stallDays"),
            ratingGraceDays: daysOf("ratingGraceDays"),
            replyGraceDays: daysOf("replyGraceDays"),
          });
        }}
      >
        {change.error && !refusal?.fields && (
          <Callout tone="attention" announce>
            {refusal ? change.error.message : t("failed")}
          </Callout>
        )}
        {names.map((name) => (
          <NumberField
            key={name}
            name={name}
            label={t(`${name}.label`)}
            description={t(`${name}.hint`)}
            unit={t("unit")}
            value={days[name]}
            onChange={(event) => setDays({ ...days, [name]: event.target.value })}
            error={refusal?.fields?.[name]}
          />
        ))}
        <FormActions>
          <Button type="submit" variant="primary" pending={change.isPending}>
            {t("submit")}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
