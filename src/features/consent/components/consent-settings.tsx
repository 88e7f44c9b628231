"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Callout } from "#components/callout.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { Section } from "#components/section.tsx";
import { Switch } from "#components/switch.tsx";
import { toastUndo } from "#components/toast.tsx";
import { type Purpose, purposes } from "#content/consent/text.ts";
import { currentConsent } from "#content/consent/texts.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { DecideInput, MyConsent } from "../schema.ts";
import { CurrentConsentFacts } from "./consent-text.tsx";

const { version: textVersion, since, purposes: texts, alone: own } = currentConsent;

/** "Your consent": what the client agreed to and when, each to be changed at any time. */
export function ConsentSettings({ consent, alone }: { consent: MyConsent; alone: boolean }) {
  const t = useTranslations("consent.settings");
  const router = useRouter();
  const [mine, setMine] = useState(consent);
  // Whoever is alone decides about a coach once there is one.
  const asked = alone ? purposes.filter((purpose) => purpose === "coaching_record") : purposes;
  const decide = useMutation(
    useTRPC().consent.decide.mutationOptions({
      onSuccess: (decided) => {
        setMine(decided);
        router.refresh();
      },
    }),
  );

  /** As it will be once the server has answered, so that a switch turns under the thumb. */
  function isOn(purpose: Purpose): boolean {
    const asked = decide.isPending ? decide.variables.decisions.find((one) => one.purpose === purpose) : undefined;
    return asked?.granted ?? mine[purpose]?.granted ?? false;
  }

  function turn(purpose: Purpose, granted: boolean) {
    if (decide.isPending) return;
    const undo = () => decide.mutate({ textVersion, decisions: decisionsBefore(mine, purpose) });
    decide.mutate({ textVersion, decisions: [{ purpose, granted }] }, { onSuccess: () => toastUndo(t("saved"), undo) });
  }

  return (
    <Section title={t("title")} description={t("description")}>
      <ul className="flex flex-col">
        {asked.map((purpose) => (
          <li key={purpose} className="border-t border-line first:border-0">
            <Switch
              label={alone ? own.agree : texts[purpose].agree}
              description={<Decided decision={mine[purpose]} />}
              checked={isOn(purpose)}
              disabled={purpose === "share_by_default" && !isOn("share_with_coach")}
              onChange={(event) => turn(purpose, event.target.checked)}
            />
          </li>
        ))}
      </ul>
      {decide.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(decide.error) ? decide.error.message : t("unreachable")}
        </Callout>
      )}
      <Disclosure summary={t("readAgain")} className="mt-4">
        <CurrentConsentFacts alone={alone} />
        <p className="mt-2 text-note text-muted">{t("version", { version: textVersion, date: since })}</p>
      </Disclosure>
    </Section>
  );
}

/** What an undo decides: the purpose as it was, and the default that a withdrawal of sharing took along. */
function decisionsBefore(mine: MyConsent, purpose: Purpose): DecideInput["decisions"] {
  const also: Purpose[] = purpose === "share_with_coach" ? ["share_with_coach", "share_by_default"] : [purpose];
  return also.map((one) => ({ purpose: one, granted: mine[one]?.granted ?? false }));
}

function Decided({ decision }: { decision: MyConsent[Purpose] }) {
  const t = useTranslations("consent.settings");
  const format = useFormatter();
  if (!decision) return t("undecided");
  const date = format.dateTime(new Date(decision.decidedAt), { dateStyle: "medium" });
  return (
    <>
      {t(decision.granted ? "granted" : "withdrawn", { date })}
      {decision.textVersion < textVersion && ` · ${t("older")}`}
    </>
  );
}
