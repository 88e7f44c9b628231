"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { Section } from "#components/section.tsx";
import { toastUndo } from "#components/toast.tsx";
import { screensConsent } from "#content/consent/screens.ts";
import { screenKinds } from "#content/safety/screens.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { MyScreens } from "../schema.ts";

const { version: textVersion, agree, facts, factsAlone } = screensConsent;

/** The optional check-ins: first the decision, then what there is, and when each was last taken. */
export function CheckIns({ consent, taken, alone }: MyScreens & { alone: boolean }) {
  const t = useTranslations("screens");
  const format = useFormatter();
  const router = useRouter();
  const decide = useMutation(useTRPC().safety.decideOnScreens.mutationOptions({ onSuccess: () => router.refresh() }));
  const date = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium" });

  function standingOf({ care, expired, validUntil }: MyScreens["taken"][number]): string {
    if (care === "pause" || care === "stop") return t("holds");
    return expired ? t("expired") : t("validUntil", { date: date(validUntil) });
  }

  function withdraw() {
    decide.mutate(
      { granted: false, textVersion },
      { onSuccess: () => toastUndo(t("withdrawn"), () => decide.mutate({ granted: true, textVersion })) },
    );
  }

  const problem = decide.isError && (
    <Callout tone="attention" announce>
      {refusalFrom(decide.error) ? decide.error.message : t("unsaved")}
    </Callout>
  );
  if (!consent?.granted) {
    return (
      <Section title={t("agreeTitle")}>
        <ul className="flex list-disc flex-col gap-2 pl-6 marker:text-muted">
          {(alone ? factsAlone : facts).map((fact) => (
            <li key={fact} className="max-w-text pl-1">
              {fact}
            </li>
          ))}
        </ul>
        <p className="mt-6 font-semibold">{agree}</p>
        <Button
          variant="primary"
          size="large"
          className="mt-3"
          pending={decide.isPending}
          onPress={() => decide.mutate({ granted: true, textVersion })}
        >
          {t("agreeAction")}
        </Button>
        {problem}
      </Section>
    );
  }
  return (
    <Section title={t("list")}>
      <ul className="flex flex-col">
        {screenKinds.map((kind) => {
          const last = taken.find(({ screen }) => screen === kind);
          return (
            <li key={kind} className="flex flex-wrap items-start justify-between gap-4 border-b border-line py-4">
              <div className="max-w-text flex-1 basis-64">
                <h3 className="font-semibold">{t(`${kind}.title`)}</h3>
                <p className="text-muted">{t(`${kind}.text`)}</p>
                {last && (
                  <p className="mt-1 text-note text-muted">
                    {t("lastTaken", { date: date(last.takenAt) })} {standingOf(last)}
                  </p>
                )}
              </div>
              <ButtonLink href={`/portal/screens/${kind}`} size="large">
                {t(last ? "again" : "start")}
              </ButtonLink>
            </li>
          );
        })}
      </ul>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <p className="text-note text-muted">{t("agreed", { date: date(consent.decidedAt) })}</p>
        <Button variant="quiet" pending={decide.isPending} onPress={withdraw}>
          {t("withdraw")}
        </Button>
      </div>
      {problem}
    </Section>
  );
}
