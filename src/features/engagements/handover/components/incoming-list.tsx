"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { Button } from "#components/button.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { Section } from "#components/section.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import type { Incoming } from "../schema.ts";

/** Whom colleagues offer, to be taken on or declined. Nothing without offers. */
export function IncomingList({ offers }: { offers: readonly Incoming[] }) {
  const t = useTranslations("engagements.list");
  if (offers.length === 0) return null;
  return (
    <Section title={t("incoming")}>
      <ul>
        {offers.map((offer) => (
          <li key={offer.id} className="border-b border-line py-4">
            <Offer offer={offer} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Offer({ offer }: { offer: Incoming }) {
  const t = useTranslations("engagements.list");
  const tClients = useTranslations("clients");
  const trpc = useTRPC();
  const router = useRouter();
  const { id: handoverId, clientName: name, fromName: from, audience, week, weeks, paused, openFlags } = offer;
  const accept = useMutation(
    trpc.engagements.acceptHandover.mutationOptions({
      onSuccess: ({ clientId }) => {
        toastDone(t("accepted", { name }));
        router.push(`/clients/${clientId}`);
        router.refresh();
      },
    }),
  );
  const decline = useMutation(
    trpc.engagements.declineHandover.mutationOptions({
      onSuccess: () => {
        toastDone(t("declined"));
        router.refresh();
      },
    }),
  );
  const facts = {
    ...{ from, name, weeks, audience: tClients(`audience.${audience}`).toLowerCase() },
    ...{ week: week === null ? "none" : String(week), paused: paused ? "yes" : "no" },
  };
  return (
    <>
      <p className="max-w-text">{t("incomingFacts", facts)}</p>
      {offer.note && <OwnWords className="mt-2">{offer.note}</OwnWords>}
      {openFlags > 0 && (
        <p className="mt-2">
          <Badge tone="safety">{t("flags", { count: openFlags })}</Badge>
        </p>
      )}
      {offer.objected && <p className="mt-2 text-muted">{t("objected", { name })}</p>}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button
          variant="primary"
          disabled={offer.objected}
          pending={accept.isPending || accept.isSuccess}
          onPress={() => accept.mutate({ handoverId })}
        >
          {t("accept")}
        </Button>
        <Button pending={decline.isPending} onPress={() => decline.mutate({ handoverId })}>
          {t("decline")}
        </Button>
      </div>
      <RefusalNote error={accept.error ?? decline.error} />
    </>
  );
}
