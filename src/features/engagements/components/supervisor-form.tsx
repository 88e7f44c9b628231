"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Section } from "#components/section.tsx";
import { Select } from "#components/select.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { EngagementView } from "../schema.ts";
import { RefusalNote } from "./refusal-note.tsx";

type SupervisorFormProps = {
  engagement: Pick<EngagementView, "client" | "version" | "supervisor" | "supervisors">;
};

/** Names the supervisor of this case, or nobody. */
export function SupervisorForm({ engagement }: SupervisorFormProps) {
  const t = useTranslations("engagements.supervisor");
  const router = useRouter();
  const { client, version, supervisor, supervisors } = engagement;
  const [chosen, setChosen] = useState(supervisor?.id ?? "");
  const name = useMutation(
    useTRPC().engagements.nameSupervisor.mutationOptions({
      onSuccess: () => {
        toastDone(t("done"));
        router.refresh();
      },
    }),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    name.mutate({ clientId: client.id, version, supervisorId: chosen === "" ? null : chosen });
  }

  return (
    <Section title={t("title")}>
      <p className="max-w-text text-muted">{t("text")}</p>
      {supervisors.length === 0 ? (
        <p className="mt-3">{t("none")}</p>
      ) : (
        <form onSubmit={submit} className="mt-4 flex flex-wrap items-end gap-3">
          <Select
            name="supervisorId"
            label={t("label")}
            className="w-72 max-w-full"
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={[
              { value: "", label: t("nobody") },
              ...supervisors.map(({ id, name: label }) => ({ value: id, label })),
            ]}
          />
          <Button type="submit" pending={name.isPending} disabled={chosen === (supervisor?.id ?? "")}>
            {t("submit")}
          </Button>
        </form>
      )}
      <RefusalNote error={name.error} />
    </Section>
  );
}
