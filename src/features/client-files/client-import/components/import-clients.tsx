"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { Section } from "#components/section.tsx";
import { Select } from "#components/select.tsx";
import { audiences } from "#content/audiences.ts";
import { encodings } from "#lib/csv/decode.ts";
import { useTRPCClient } from "#trpc/client.tsx";
import {
  checkTable,
  type DateOrder,
  type Defaults,
  guessDateOrder,
  guessMapping,
  type Mapping,
} from "../mapping/series.ts";
import type { Known } from "../schema.ts";
import { BadRows, GoodRows } from "./checked-rows.tsx";
import { FileField } from "./file-field.tsx";
import { InviteArrived } from "./invite-arrived.tsx";
import { MappingFields } from "./mapping-fields.tsx";
import { type ChosenFile, useFile } from "./use-file.ts";
import { useSending } from "./use-sending.ts";

type ImportClientsProps = { options: { timeZones: readonly string[]; timeZone: string; today: string }; known: Known };

/** Brings clients in from a file: choose it, say what is what, look at every row, import, invite if wanted. */
export function ImportClients({ options, known: knownAtFirst }: ImportClientsProps) {
  const t = useTranslations("files");
  const tClients = useTranslations("clients");
  const router = useRouter();
  const client = useTRPCClient();
  const { file, problem, choose, readAs, forget } = useFile();
  const { sending, arrived, refused, start, reset } = useSending();
  const [known, setKnown] = useState(knownAtFirst);
  const [mapping, setMapping] = useState<Mapping>(guessMapping([]));
  const [order, setOrder] = useState<DateOrder>("iso");
  const [defaults, setDefaults] = useState<Defaults>({
    focus: t("import.focusDefault"),
    audience: audiences[0],
    startsOn: options.today,
    plannedWeeks: "8",
    timeZone: options.timeZone,
  });
  const checked = useMemo(() => {
    const audienceNames = new Map(audiences.map((each) => [tClients(`audience.${each}`).toLowerCase(), each] as const));
    const reading = { mapping, order, defaults, audienceNames };
    return file ? checkTable(file.table, reading, { known, today: options.today }) : [];
  }, [file, mapping, order, defaults, known, options.today, tClients]);
  const good = checked.flatMap((each) => (each.ok ? [each] : []));
  const bad = checked.flatMap((each) => (each.ok ? [] : [each]));
  const isOver = sending.state === "done";

  function understand(next: ChosenFile | null) {
    reset();
    if (!next) return;
    const guessed = guessMapping(next.table.heading);
    const { startsOn } = guessed;
    setMapping(guessed);
    if (startsOn !== null) setOrder(guessDateOrder(next.table.rows.map((cells) => cells[startsOn] ?? "")));
  }

  async function send(chosen: ChosenFile) {
    await start(good, { digest: chosen.digest, total: chosen.table.rows.length });
    router.refresh();
  }

  async function again() {
    forget();
    reset();
    setKnown(await client.clientFiles.known.query());
  }

  return (
    <div className="flex flex-col gap-8">
      {!isOver && sending.state !== "running" && (
        <div className="grid gap-5 sm:grid-cols-2">
          <FileField
            label={t("import.file")}
            description={t("import.fileHint")}
            error={problem ? t(`import.${problem}`) : undefined}
            onChoose={(chosen) => void choose(chosen).then(understand)}
          />
          {file && (
            <Select
              name="encoding"
              label={t("import.readAs")}
              value={file.encoding}
              onChange={({ target: { value } }) => {
                const encoding = encodings.find((each) => each === value);
                if (encoding) understand(readAs(encoding));
              }}
              options={encodings.map((value) => ({ value, label: t(`import.encoding.${value}`) }))}
            />
          )}
        </div>
      )}
      {file && sending.state === "ready" && (
        <MappingFields
          {...{ mapping, order, defaults }}
          heading={file.table.heading}
          timeZones={options.timeZones}
          onMapping={setMapping}
          onOrder={setOrder}
          onDefaults={setDefaults}
        />
      )}
      {file && (
        <Section title={t("import.preview")}>
          <p role="status" className="max-w-text font-serif text-lead">
            {sending.state === "ready"
              ? t("import.summary", { good: good.length, bad: bad.length, arrived: 0 })
              : isOver
                ? t("import.done", { count: arrived.length })
                : t("import.running", { done: sending.done, total: sending.total })}
          </p>
          {sending.state === "running" && (
            <progress
              className="mt-3 h-2 w-full accent-accent"
              aria-label={t("import.preview")}
              value={sending.done}
              max={sending.total}
            />
          )}
          {sending.state === "stopped" && (
            <Callout tone="attention" announce className="mt-4">
              {sending.because ?? t("unsent")}
            </Callout>
          )}
          {isOver && refused.length > 0 && <p className="mt-2">{t("import.doneSome", { count: refused.length })}</p>}
          {sending.state === "ready" && (
            <div className="mt-6">
              <GoodRows rows={good} />
            </div>
          )}
          {isOver && (
            <>
              <InviteArrived arrived={arrived} />
              <div className="mt-6 flex flex-wrap gap-3">
                <ButtonLink href="/caseload" variant="primary">
                  {t("import.toCaseload")}
                </ButtonLink>
                <Button onPress={() => void again()}>{t("import.another")}</Button>
              </div>
            </>
          )}
          <BadRows rows={isOver ? [...bad, ...refused] : bad} table={file.table} />
          {(sending.state === "ready" || sending.state === "stopped") && (
            <Button variant="primary" className="mt-6" disabled={good.length === 0} onPress={() => void send(file)}>
              {sending.state === "stopped" ? t("import.goOn") : t("import.start", { count: good.length })}
            </Button>
          )}
        </Section>
      )}
    </div>
  );
}
