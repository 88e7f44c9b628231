"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Checkbox } from "#components/checkbox.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { type Purpose, purposes } from "#content/consent/text.ts";
import { currentConsent } from "#content/consent/texts.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";

const { version, purposes: texts, closing, alone: own } = currentConsent;

/**
 * The first decisions of a client. Nothing is ticked for them, and only one point is needed to go on. Whoever is alone
 * decides about a coach once there is one.
 */
export function ConsentForm({ alone = false }: { alone?: boolean }) {
  const t = useTranslations("consent.welcome");
  const asked = alone ? purposes.filter((purpose) => purpose === "coaching_record") : purposes;
  const [agreed, setAgreed] = useState<ReadonlySet<Purpose>>(new Set());
  const [isMissing, setIsMissing] = useState(false);
  const decide = useMutation(
    useTRPC().consent.decide.mutationOptions({ onSuccess: () => window.location.assign("/portal") }),
  );

  function set(purpose: Purpose, granted: boolean) {
    const next = new Set(agreed);
    if (granted) next.add(purpose);
    else next.delete(purpose);
    if (!next.has("share_with_coach")) next.delete("share_by_default");
    setAgreed(next);
    if (next.has("coaching_record")) setIsMissing(false);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!agreed.has("coaching_record")) return setIsMissing(true);
    decide.mutate({
      textVersion: version,
      decisions: asked.map((purpose) => ({ purpose, granted: agreed.has(purpose) })),
    });
  }

  return (
    <Form onSubmit={submit}>
      <fieldset className="flex flex-col gap-3">
        <legend className="text-lead font-semibold">{t("decide")}</legend>
        <p className="text-muted">{t("decideHint")}</p>
        {asked.map((purpose) => (
          <Checkbox
            key={purpose}
            name={purpose}
            label={
              <>
                {alone ? own.agree : texts[purpose].agree}
                {purpose === "coaching_record" && <span className="text-muted"> · {t("needed")}</span>}
              </>
            }
            description={texts[purpose].explained}
            checked={agreed.has(purpose)}
            disabled={purpose === "share_by_default" && !agreed.has("share_with_coach")}
            onChange={(event) => set(purpose, event.target.checked)}
            error={purpose === "coaching_record" && isMissing ? t("required") : undefined}
          />
        ))}
      </fieldset>
      <p className="max-w-text text-muted">{alone ? own.closing : closing}</p>
      {decide.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(decide.error) ? decide.error.message : t("unreachable")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" size="large" wide pending={decide.isPending || decide.isSuccess}>
          {t("continue")}
        </Button>
      </FormActions>
    </Form>
  );
}
