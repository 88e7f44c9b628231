"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { toastDone } from "#components/toast.tsx";
import { refusalFrom } from "#trpc/refusal.ts";

type StepFormProps = {
  mutation: { isPending: boolean; isError: boolean; error: unknown };
  onSubmit: () => void;
  submit: string;
  tone?: "primary" | "danger";
  children: ReactNode;
};

/** The form of one step in looking after somebody: what is written stays until it has been saved. */
export function StepForm({ mutation: { isPending, isError, error }, onSubmit, submit, tone, children }: StepFormProps) {
  const t = useTranslations("safety");
  const refusal = refusalFrom(error);

  function send(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }

  return (
    <Form onSubmit={send}>
      {children}
      {isError && !refusal?.fields && (
        <Callout tone="attention" announce>
          {refusal && error instanceof Error ? error.message : t("unsent")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant={tone ?? "primary"} pending={isPending}>
          {submit}
        </Button>
      </FormActions>
    </Form>
  );
}

/** What happens when a step has been saved: it is said, the page is read anew, the dialog closes. */
export function useDone(onDone: () => void): (message: string) => void {
  const router = useRouter();
  return (message) => {
    toastDone(message);
    router.refresh();
    onDone();
  };
}
