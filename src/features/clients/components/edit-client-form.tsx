"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import {
  type ClientHeader,
  type ClientOptions,
  type CurrentParticulars,
  currentParticulars,
  type Particulars,
  type ParticularsDraft,
  particulars,
} from "../schema.ts";
import { ClientFields } from "./client-fields.tsx";
import { showAtFields } from "./field-refusals.ts";
import { Problem } from "./problem.tsx";

type EditClientFormProps = { client: ClientHeader; options: ClientOptions };

/** Changes a client's particulars and plan; of two who change them at once, the second decides whose stay. */
export function EditClientForm({ client, options }: EditClientFormProps) {
  const t = useTranslations("clients.form");
  const router = useRouter();
  const { clientId } = client;
  const [version, setVersion] = useState(client.version);
  const form = useForm<ParticularsDraft, unknown, Particulars>({
    resolver: zodResolver(particulars),
    defaultValues: { ...client, useCase: client.useCase ?? "" },
  });
  const update = useMutation(
    useTRPC().clients.update.mutationOptions({
      onSuccess: () => {
        toastDone(t("saved"));
        router.push(`/clients/${clientId}`);
        router.refresh();
      },
      onError: (error) => showAtFields(form, error),
    }),
  );
  const refusal = refusalFrom(update.error);
  const theirs = refusal?.code === "conflict" ? currentParticulars.safeParse(refusal.current).data : undefined;

  function saveOver(seen: number) {
    return form.handleSubmit((input) => update.mutate({ clientId, version: seen, ...input }));
  }

  function take(current: CurrentParticulars) {
    form.reset({ ...current, useCase: current.useCase ?? "" });
    setVersion(current.version);
    update.reset();
  }

  return (
    <Form onSubmit={saveOver(version)}>
      {theirs && (
        <Callout
          tone="attention"
          announce
          title={t("conflict")}
          actions={
            <>
              <Button onPress={() => take(theirs)}>{t("useTheirs")}</Button>
              <Button variant="primary" pending={update.isPending} onPress={() => void saveOver(theirs.version)()}>
                {t("keepMine")}
              </Button>
            </>
          }
        >
          <p>{t("conflictText", { name: theirs.name, weeks: theirs.plannedWeeks, startsOn: theirs.startsOn })}</p>
          <OwnWords>{theirs.focus}</OwnWords>
        </Callout>
      )}
      <ClientFields form={form} options={options} emailHint={t("emailHintEdit")} />
      {!refusal?.fields && !theirs && <Problem error={update.error} />}
      <FormActions>
        <Button type="submit" variant="primary" pending={update.isPending || update.isSuccess}>
          {t("save")}
        </Button>
        <ButtonLink href={`/clients/${clientId}`} variant="quiet">
          {t("cancel")}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}
