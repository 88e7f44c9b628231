"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { toastDone } from "#components/toast.tsx";
import { plannedWeeks } from "#domain/protocol/phases.ts";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type ClientOptions, type Particulars, type ParticularsDraft, particulars } from "../schema.ts";
import { ClientFields } from "./client-fields.tsx";
import { showAtFields } from "./field-refusals.ts";
import { Problem } from "./problem.tsx";

/** Adds a client and leads to their record. */
export function NewClientForm({ options }: { options: ClientOptions }) {
  const t = useTranslations("clients.form");
  const router = useRouter();
  // One id per form: sending the same form twice adds one client.
  const [clientId] = useState(newId);
  const form = useForm<ParticularsDraft, unknown, Particulars>({
    resolver: zodResolver(particulars),
    defaultValues: {
      name: "",
      email: "",
      useCase: "",
      focus: "",
      startsOn: options.today,
      plannedWeeks: plannedWeeks.usual,
      timeZone: options.timeZone,
    },
  });
  const add = useMutation(
    useTRPC().clients.add.mutationOptions({
      onSuccess: (_, { name }) => {
        toastDone(t("added", { name }));
        router.push(`/clients/${clientId}`);
        router.refresh();
      },
      onError: (error) => showAtFields(form, error),
    }),
  );

  return (
    <Form onSubmit={form.handleSubmit((input) => add.mutate({ clientId, ...input }))}>
      <ClientFields form={form} options={options} emailHint={t("emailHint")} />
      {!refusalFrom(add.error)?.fields && <Problem error={add.error} />}
      <FormActions>
        <Button type="submit" variant="primary" pending={add.isPending || add.isSuccess}>
          {t("add")}
        </Button>
        <ButtonLink href="/caseload" variant="quiet">
          {t("cancel")}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}
