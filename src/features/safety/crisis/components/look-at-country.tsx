"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Checkbox } from "#components/checkbox.tsx";
import { Section } from "#components/section.tsx";
import { Select, type SelectOption } from "#components/select.tsx";
import { toastDone } from "#components/toast.tsx";
import { verifiedOn } from "#content/safety/crisis-help.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { Confirmation, OwnEntries } from "../schema.ts";
import { type ShownHelp, shownHelp } from "../series.ts";
import { Helpline } from "./helpline.tsx";
import { OwnEntriesForm } from "./own-entries-form.tsx";

type LookAtCountryProps = {
  confirmed: readonly Confirmation[];
  options: readonly SelectOption[];
  first: string | undefined;
};

/** One country's entries, to be compared and confirmed, or replaced. */
export function LookAtCountry({ confirmed, options, first }: LookAtCountryProps) {
  const t = useTranslations("crisis");
  const router = useRouter();
  const [country, setCountry] = useState(first ?? "");
  const [isOwn, setIsOwn] = useState(false);
  const confirm = useMutation(
    useTRPC().safety.confirmCrisisLines.mutationOptions({
      onSuccess: () => {
        toastDone(t("lines.done"));
        setIsOwn(false);
        router.refresh();
      },
    }),
  );
  const help = shownHelp(country || undefined, confirmed);
  const save = (entries: OwnEntries | null) => confirm.mutate({ country, verifiedOn, entries });

  function open(next: string) {
    setCountry(next);
    setIsOwn(false);
    confirm.reset();
  }

  return (
    <Section title={t("lines.choose")} description={t("lines.chooseHint")}>
      <Select
        name="country"
        label={t("countries.placeholder")}
        placeholder={t("countries.placeholder")}
        value={country}
        onChange={(event) => open(event.target.value)}
        options={options}
        className="max-w-96"
      />
      {country !== "" && (
        <div className="mt-6">
          {help && !isOwn ? (
            <Entries
              key={country}
              help={help}
              pending={confirm.isPending}
              onConfirm={() => save(confirmed.find((one) => one.country === country)?.entries ?? null)}
              onReplace={() => setIsOwn(true)}
            />
          ) : (
            <>
              {!help && <p className="mb-4 max-w-text text-muted">{t("lines.unknown")}</p>}
              <OwnEntriesForm
                key={country}
                help={help}
                pending={confirm.isPending}
                onSave={save}
                onCancel={help && (() => setIsOwn(false))}
              />
            </>
          )}
          {confirm.isError && (
            <Callout tone="attention" announce className="mt-4">
              {refusalFrom(confirm.error) ? confirm.error.message : t("lines.unsent")}
            </Callout>
          )}
        </div>
      )}
    </Section>
  );
}

type EntriesProps = { help: ShownHelp; pending: boolean; onConfirm: () => void; onReplace: () => void };

function Entries({ help, pending, onConfirm, onReplace }: EntriesProps) {
  const t = useTranslations("crisis.lines");
  const format = useFormatter();
  const [isChecked, setIsChecked] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const compared = format.dateTime(new Date(verifiedOn), { dateStyle: "long", timeZone: "UTC" });
  return (
    <div className="flex flex-col gap-4">
      {!help.own && <p className="text-note text-muted">{t("shippedNow", { date: compared })}</p>}
      <ul className="flex flex-col">
        <li className="border-b border-line pb-4">
          <p className="font-semibold">{t("emergency")}</p>
          {help.emergency.numbers.map(({ number, for: purpose }) => (
            <p key={number}>
              <span className="tabular-nums">{number}</span> <span className="text-muted">{purpose}</span>
            </p>
          ))}
        </li>
        {help.lines.map((line) => (
          <Helpline key={line.name} line={line} confirmedAt={help.confirmedAt} />
        ))}
      </ul>
      <Checkbox
        name="compared"
        label={t("check")}
        checked={isChecked}
        onChange={(event) => setIsChecked(event.target.checked)}
        error={isAsked && !isChecked ? t("checkMissing") : undefined}
      />
      <div className="flex flex-wrap gap-3">
        <Button
          variant="primary"
          pending={pending}
          onPress={() => {
            setIsAsked(true);
            if (isChecked) onConfirm();
          }}
        >
          {t("confirm")}
        </Button>
        <Button onPress={onReplace}>{t("replace")}</Button>
      </div>
    </div>
  );
}
