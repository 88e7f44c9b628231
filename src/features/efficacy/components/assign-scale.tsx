"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { Select } from "#components/select.tsx";
import { TextLink } from "#components/text-link.tsx";
import { toastDone } from "#components/toast.tsx";
import { dayIn } from "#lib/day.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { ScaleChoice } from "../scales/schema.ts";
import { PlanFields } from "../schedule/components/plan-fields.tsx";
import type { PlanInput } from "../schedule/schema.ts";

type AssignScaleProps = { clientId: string; timeZone: string; templates: readonly ScaleChoice[] };

/** Chooses a scale for a client, with its lines in sight before it is given, and when it is rated. */
export function AssignScale(props: AssignScaleProps) {
  const t = useTranslations("scales.assign");
  return (
    <Dialog title={t("title")} description={t("description")} trigger={<Button>{t("open")}</Button>}>
      {(close) => <Choice {...props} templates={props.templates.filter(({ archived }) => !archived)} onDone={close} />}
    </Dialog>
  );
}

function Choice({ clientId, timeZone, templates, onDone }: AssignScaleProps & { onDone: () => void }) {
  const t = useTranslations("scales.assign");
  const router = useRouter();
  const [today] = useState(() => dayIn(timeZone, new Date()));
  const [templateKey, setTemplateKey] = useState(templates[0]?.key ?? "");
  const [plan, setPlan] = useState<PlanInput>({ cadence: "weekly", startsOn: today, baseline: true });
  const assign = useMutation(
    useTRPC().efficacy.assign.mutationOptions({
      onSuccess: () => {
        toastDone(t("done"));
        router.refresh();
        onDone();
      },
    }),
  );
  const refusal = refusalFrom(assign.error);
  const planError = refusal?.fields?.startsOn ?? refusal?.fields?.["plan.startsOn"];
  const chosen = templates.find(({ key }) => key === templateKey);

  function submit(event: FormEvent) {
    event.preventDefault();
    assign.mutate({ clientId, templateKey, plan });
  }

  return (
    <Form onSubmit={submit}>
      <Select
        name="templateKey"
        label={t("choose")}
        value={templateKey}
        onChange={(event) => setTemplateKey(event.target.value)}
        options={templates.map(({ key, title, origin }) => ({ value: key, label: t(origin, { title }) }))}
      />
      {chosen && <ScaleLines scale={chosen} />}
      <PlanFields plan={plan} onChange={setPlan} today={today} error={planError} />
      {assign.isError && !planError && (
        <Callout tone="attention" announce>
          {refusal ? assign.error.message : t("unsent")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" pending={assign.isPending}>
          {t("submit")}
        </Button>
        <TextLink href="/scales">{t("ownLink")}</TextLink>
      </FormActions>
    </Form>
  );
}

function ScaleLines({ scale: { items, itemLowest, itemHighest, origin, context, hasNorms } }: { scale: ScaleChoice }) {
  const t = useTranslations("scales.assign");
  return (
    <div>
      <p className="text-note text-muted">
        {origin === "imported" ? t("answers", { lowest: itemLowest, highest: itemHighest }) : t("items")}
        {context !== "" && ` ${t("context", { context })}`}
      </p>
      <ol className="mt-1 list-decimal pl-5">
        {items.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      {!hasNorms && <p className="mt-2 text-note text-muted">{t("noNorms")}</p>}
    </div>
  );
}
