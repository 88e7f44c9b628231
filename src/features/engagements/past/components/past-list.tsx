"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { Section } from "#components/section.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import type { PastEngagement } from "../schema.ts";
import { AgainDialog } from "./again-dialog.tsx";

type PastListProps = { engagements: readonly PastEngagement[]; today: string };

/** Completed engagements with their summaries, and the ways back. */
export function PastList({ engagements, today }: PastListProps) {
  const t = useTranslations("engagements.list");
  return (
    <Section title={t("past")}>
      {engagements.length === 0 && <p className="max-w-text text-muted">{t("pastEmpty")}</p>}
      <ul>
        {engagements.map((engagement) => (
          <li key={engagement.engagementId} className="border-b border-line py-4">
            <Past engagement={engagement} today={today} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Past({ engagement, today }: { engagement: PastEngagement; today: string }) {
  const t = useTranslations("engagements.list");
  const format = useFormatter();
  const trpc = useTRPC();
  const router = useRouter();
  const { engagementId, clientName: name, focus, startsOn, endedAt, weeks, closing, shared } = engagement;
  const { free, passedOn } = engagement;
  const onSuccess = () => router.refresh();
  const share = useMutation(trpc.engagements.shareClosing.mutationOptions({ onSuccess }));
  const reopen = useMutation(
    trpc.engagements.reopen.mutationOptions({
      onSuccess: ({ clientId }) => {
        toastDone(t("reopened", { name }));
        router.push(`/clients/${clientId}`);
        router.refresh();
      },
    }),
  );
  const from = format.dateTime(new Date(startsOn), { dateStyle: "medium", timeZone: "UTC" });
  const to = format.dateTime(new Date(endedAt), { dateStyle: "medium" });
  return (
    <>
      <h3 className="text-lead font-medium">{name}</h3>
      <OwnWords>{focus}</OwnWords>
      <p className="text-note text-muted">{t("facts", { from, to, weeks })}</p>
      {closing !== "" && (
        <Disclosure summary={t("closing")} className="mt-2">
          <OwnWords>{closing}</OwnWords>
          <div className="mt-3 flex flex-wrap items-center gap-3">
            <span className="text-note text-muted">{t(shared ? "shared" : "private")}</span>
            <Button
              size="small"
              className="min-h-11 md:min-h-8"
              pending={share.isPending}
              onPress={() => share.mutate({ engagementId, shared: !shared })}
            >
              {t(shared ? "unshare" : "share")}
            </Button>
          </div>
        </Disclosure>
      )}
      {free && !passedOn ? (
        <div className="mt-3 flex flex-wrap gap-3">
          <AgainDialog engagement={engagement} today={today} />
          <Button variant="quiet" pending={reopen.isPending} onPress={() => reopen.mutate({ engagementId })}>
            {t("reopen")}
          </Button>
        </div>
      ) : (
        <p className="mt-2 text-note text-muted">{t(free ? "passedOn" : "taken", { name })}</p>
      )}
      <RefusalNote error={share.error ?? reopen.error} />
    </>
  );
}
