"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { TextField } from "#components/text-field.tsx";
import { toastDone } from "#components/toast.tsx";
import { operationIds } from "#lib/operation-ids.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";

/** Gives the present filters and order a name. */
export function SaveView({ query, onClose }: { query: string; onClose: () => void }) {
  const t = useTranslations("caseload.views");
  const router = useRouter();
  const [name, setName] = useState("");
  const [idFor] = useState(operationIds);
  const save = useMutation(
    useTRPC().caseload.saveView.mutationOptions({
      onSuccess: () => {
        onClose();
        toastDone(t("kept", { name }));
        router.refresh();
      },
    }),
  );
  const refusal = refusalFrom(save.error);
  const problem = refusal?.fields?.name;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("title")} description={t("description")}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ id: idFor({ name, query }), name, query });
        }}
      >
        {save.error && !problem && (
          <Callout tone="attention" announce>
            {refusal ? save.error.message : t("failed")}
          </Callout>
        )}
        <TextField
          name="name"
          label={t("name")}
          value={name}
          maxLength={60}
          autoFocus
          onChange={(event) => setName(event.target.value)}
          error={problem}
        />
        <FormActions>
          <Button type="submit" variant="primary" pending={save.isPending}>
            {t("save")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
