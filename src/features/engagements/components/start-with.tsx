"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Section } from "#components/section.tsx";
import { toastDone } from "#components/toast.tsx";
import { dayIn } from "#lib/day.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { EngagementView } from "../schema.ts";
import { RefusalNote } from "./refusal-note.tsx";

type StartWithProps = {
  client: EngagementView["client"];
  start: NonNullable<EngagementView["start"]>;
};

/** What the use case suggests to begin with: its scale and its ladder, until the client has them. */
export function StartWith({ client, start }: StartWithProps) {
  const t = useTranslations("engagements.start");
  const tClients = useTranslations("clients");
  const router = useRouter();
  const assign = useMutation(
    useTRPC().efficacy.assign.mutationOptions({
      onSuccess: () => {
        toastDone(t("given"));
        router.refresh();
      },
    }),
  );
  const { useCase, scale, ladder } = start;
  return (
    <Section title={t("title")}>
      <p className="max-w-text text-muted">{t("text", { useCase: tClients(`useCase.${useCase}`) })}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        {scale && (
          <Button
            pending={assign.isPending}
            onPress={() =>
              assign.mutate({
                clientId: client.id,
                templateKey: scale.key,
                plan: { cadence: "weekly", startsOn: dayIn(client.timeZone, new Date()), baseline: true },
              })
            }
          >
            {t("scale", { title: scale.title })}
          </Button>
        )}
        {ladder && (
          <ButtonLink href={`/clients/${client.id}/ladder?new&template=${ladder.key}`}>
            {t("ladder", { title: ladder.title })}
          </ButtonLink>
        )}
      </div>
      <RefusalNote error={assign.error} />
    </Section>
  );
}
