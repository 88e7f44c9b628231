"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { Form, FormActions, type FormProblem } from "#components/form.tsx";
import { RadioGroup } from "#components/radio-group.tsx";
import { type ScreenKind, screenText } from "#content/safety/screens.ts";
import { operationIds } from "#lib/operation-ids.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { ScreenResult } from "./screen-result.tsx";

type Answers = Readonly<Record<number, number>>;

/** One check-in, word for word as it was published; nothing is kept before the last press. */
export function TakeScreen({ kind }: { kind: ScreenKind }) {
  const t = useTranslations("screens");
  const { gate, stem, items, options, attribution, citation } = screenText(kind);
  const [idFor, setIdFor] = useState(operationIds);
  const [isExposed, setIsExposed] = useState<boolean | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [problems, setProblems] = useState<readonly FormProblem[] | null>(null);
  const take = useMutation(
    useTRPC().safety.takeScreen.mutationOptions({
      // Its id has kept other answers: the next press sends these under another.
      onError: (error) => refusalFrom(error)?.code === "conflict" && setIdFor(operationIds),
    }),
  );
  if (take.data) return <ScreenResult {...take.data} />;

  const asksItems = gate === undefined || isExposed === true;
  const missing = asksItems ? items.flatMap((_, index) => (answers[index] === undefined ? [index] : [])) : [];
  const isGateMissing = gate !== undefined && isExposed === null;

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = [
      ...(isGateMissing ? [{ field: "gate", message: gate.question }] : []),
      ...missing.map((index) => ({ field: `item-${index}`, message: items[index] ?? "" })),
    ];
    setProblems(found);
    if (found.length > 0) return;
    const given = { screen: kind, answers: asksItems ? items.map((_, index) => answers[index] ?? 0) : [] };
    take.mutate({ operationId: idFor(given), ...given });
  }

  return (
    <Form onSubmit={submit} problems={problems ?? undefined}>
      <p className="max-w-text text-muted">{t("intro")}</p>
      {gate && (
        <div>
          <p className="max-w-text">{gate.intro}</p>
          <ul className="mt-2 mb-4 flex list-disc flex-col gap-1 pl-6 marker:text-muted">
            {gate.examples.map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
          <RadioGroup
            name="gate"
            label={gate.question}
            layout="row"
            options={gate.options.map((label) => ({ value: label, label }))}
            value={isExposed === null ? "" : String(gate.options[isExposed ? 0 : 1])}
            onChange={(event) => setIsExposed(event.target.value === gate.options[0])}
            error={problems && isGateMissing ? t("missing") : undefined}
          />
          {isExposed !== null && <p className="mt-3 max-w-text">{isExposed ? gate.ifYes : gate.ifNo}</p>}
        </div>
      )}
      {asksItems && (
        <>
          <p className="max-w-text text-lead font-semibold">{stem}</p>
          {items.map((item, index) => (
            <RadioGroup
              key={item}
              name={`item-${index}`}
              label={item}
              options={options.map(({ label, score }) => ({ value: String(score), label }))}
              value={answers[index] === undefined ? "" : String(answers[index])}
              onChange={(event) => setAnswers({ ...answers, [index]: Number(event.target.value) })}
              error={problems && missing.includes(index) ? t("missing") : undefined}
            />
          ))}
        </>
      )}
      {take.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(take.error) ? take.error.message : t("unsent")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" size="large" pending={take.isPending}>
          {t("finish")}
        </Button>
        <ButtonLink href="/portal/screens" size="large" variant="quiet">
          {t("leave")}
        </ButtonLink>
      </FormActions>
      <Disclosure summary={t("attribution")}>
        <p className="max-w-text text-note text-muted">{attribution}</p>
        {citation && <p className="mt-2 max-w-text text-note text-muted">{citation}</p>}
      </Disclosure>
    </Form>
  );
}
