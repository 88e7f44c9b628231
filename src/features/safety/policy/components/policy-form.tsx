"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NumberField } from "#components/number-field.tsx";
import { RadioGroup } from "#components/radio-group.tsx";
import { Section } from "#components/section.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { StepForm, useDone } from "../../components/step-form.tsx";
import type { Policy } from "../schema.ts";

/** How long a flag may wait for somebody, and from when the trauma check-in adapts practices. */
export function PolicyForm({ policy }: { policy: Policy }) {
  const t = useTranslations("safety.policy");
  const done = useDone(() => {});
  const [hours, setHours] = useState(String(policy.escalationHours));
  const [threshold, setThreshold] = useState(String(policy.ptsdThreshold));
  const change = useMutation(useTRPC().safety.changePolicy.mutationOptions({ onSuccess: () => done(t("done")) }));
  const fields = refusalFrom(change.error)?.fields;
  return (
    <Section title={t("title")} description={t("description")}>
      <StepForm
        mutation={change}
        onSubmit={() => change.mutate({ escalationHours: Number(hours), ptsdThreshold: threshold === "4" ? 4 : 3 })}
        submit={t("submit")}
      >
        <NumberField
          name="escalationHours"
          label={t("hours")}
          description={t("hoursHint")}
          unit={t("hoursUnit")}
          value={hours}
          onChange={(event) => setHours(event.target.value)}
          error={fields?.escalationHours}
        />
        <RadioGroup
          name="ptsdThreshold"
          label={t("threshold")}
          value={threshold}
          onChange={(event) => setThreshold(event.target.value)}
          options={[
            { value: "3", label: t("three"), description: t("threeHint") },
            { value: "4", label: t("four"), description: t("fourHint") },
          ]}
        />
      </StepForm>
    </Section>
  );
}
