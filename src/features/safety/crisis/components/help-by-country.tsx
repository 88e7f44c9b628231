"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Section } from "#components/section.tsx";
import { Select } from "#components/select.tsx";
import { countries, countryOfZone, directories, europeanCountries } from "#content/safety/crisis-help.ts";
import type { Confirmation } from "../schema.ts";
import { helpFor, type ShownHelp } from "../series.ts";
import { HelpLink, Helpline, SourceNote } from "./helpline.tsx";
import { OfflineNote } from "./offline-note.tsx";

/** Where a device remembers the country that was chosen last. A country is no secret, and nobody else is told. */
const CHOICE = "proven.help-country";

type HelpByCountryProps = {
  confirmations: readonly Confirmation[];
  guess: string | undefined;
  asked: string | undefined;
  verifiedOn: string;
  aside: ReactNode;
};

/** The emergency number and the helplines of the chosen country. Without a script the form does the same. */
export function HelpByCountry({ confirmations, guess, asked, verifiedOn, aside }: HelpByCountryProps) {
  const t = useTranslations("crisis.help");
  const format = useFormatter();
  const { iso, choose } = useCountry(asked, guess);
  const helps = helpFor(iso, confirmations);
  const chosen = helps.find((help) => help.iso === iso);
  const own = confirmations.map(({ country, name }) => ({ value: country, label: name }));
  const options = [
    ...[...countries, ...europeanCountries].map(({ iso, name }) => ({ value: iso, label: name })),
    ...own,
  ]
    .filter(({ value }, index, all) => all.findIndex((other) => other.value === value) === index)
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <>
      <OfflineNote />
      <Emergency helps={helps} />
      <p className="mt-4 max-w-text">{t("notMonitored")}</p>
      {aside}
      <form className="mt-6 flex flex-wrap items-end gap-3">
        <Select
          name="country"
          label={t(chosen || helps.length === 0 ? "country" : "elsewhereChoose")}
          placeholder={t("choose")}
          value={chosen?.iso ?? ""}
          onChange={(event) => choose(event.target.value)}
          options={options}
          className="min-w-56 flex-1"
        />
        <noscript>
          <Button type="submit" size="large">
            {t("show")}
          </Button>
        </noscript>
      </form>

      {helps.map((help) => (
        <Lines key={help.iso} help={help} />
      ))}
      <Section title={t("elsewhere")} description={t("elsewhereText")}>
        <ul className="flex flex-col">
          {directories.map(({ name, url }) => (
            <li key={url}>
              <HelpLink href={url}>{name}</HelpLink>
            </li>
          ))}
        </ul>
      </Section>
      <p className="mt-6 max-w-text text-note text-muted">
        {t("checked", { date: format.dateTime(new Date(verifiedOn), { dateStyle: "long", timeZone: "UTC" }) })}
      </p>
    </>
  );
}

function Lines({ help: { name, lines, confirmedAt } }: { help: ShownHelp }) {
  const t = useTranslations("crisis.help");
  const isUnsure = lines.some(({ confidence }) => confidence === "single-source");
  return (
    <Section title={t("lines", { country: name })} description={isUnsure ? t("oneSourceMeans") : undefined}>
      <ul className="flex flex-col">
        {lines.map((line) => (
          <Helpline key={line.name} line={line} confirmedAt={confirmedAt} />
        ))}
      </ul>
      {lines.length === 0 && <p className="text-muted">{t("noLines", { country: name })}</p>}
    </Section>
  );
}

function Emergency({ helps }: { helps: readonly ShownHelp[] }) {
  const t = useTranslations("crisis.help");
  return (
    <Callout tone="safety" title={t("dangerTitle")}>
      {helps.length === 0 && t("danger")}
      {helps.map((help) => (
        <Numbers key={help.iso} help={help} />
      ))}
    </Callout>
  );
}

function Numbers({ help: { name, emergency, confirmedAt, own } }: { help: ShownHelp }) {
  const t = useTranslations("crisis.help");
  const unsure = emergency.numbers.filter(({ confidence }) => confidence === "single-source");
  return (
    <>
      <p>{t("inCountry", { country: name })}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {emergency.numbers.map(({ number, for: purpose }) => (
          <li key={number}>
            <a
              href={`tel:${number.replaceAll(/[^\d+]/g, "")}`}
              className="inline-flex min-h-11 items-center text-head font-semibold underline"
            >
              {t("call", { number })}
            </a>{" "}
            <span className="text-muted">{purpose}</span>
          </li>
        ))}
      </ul>
      {unsure.length > 0 && (
        <p className="text-note text-muted">
          {t("oneSourceNumbers", { numbers: unsure.map(({ number }) => number).join(", ") })}
        </p>
      )}
      <SourceNote
        sources={emergency.sources}
        confirmedAt={confirmedAt}
        own={own}
        {...(emergency.confidence === "single-source" && { confidence: emergency.confidence })}
      />
    </>
  );
}

/** What was asked for, else what this person chose last on this device, else what a time zone suggests. */
function useCountry(asked: string | undefined, guess: string | undefined) {
  const [iso, setIso] = useState(asked ?? guess);
  useEffect(() => {
    if (asked) return remember(asked);
    const chosen = remembered();
    if (chosen) setIso(chosen);
    else if (!guess) setIso(countryOfZone(Intl.DateTimeFormat().resolvedOptions().timeZone));
  }, [asked, guess]);
  return {
    iso,
    choose(country: string) {
      setIso(country || undefined);
      remember(country);
    },
  };
}

/** A device that keeps nothing (a private window, a full disk) is only not remembered. */
function remember(country: string): void {
  try {
    localStorage.setItem(CHOICE, country);
  } catch {
    return;
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}
