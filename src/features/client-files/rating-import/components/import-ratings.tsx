"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Checkbox } from "#components/checkbox.tsx";
import { Form } from "#components/form.tsx";
import { Select } from "#components/select.tsx";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import { toastDone } from "#components/toast.tsx";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { FileField } from "../../client-import/components/file-field.tsx";
import { useFile } from "../../client-import/components/use-file.ts";
import { guessDateOrder, isoDate } from "../../client-import/mapping/series.ts";
import type { RatingTargets } from "../schema.ts";
import { type CheckedOccasion, checkOccasions, guessRatingMapping, type RatingMapping } from "../series.ts";

const SHOWN = 50;
const nothing: RatingMapping = { day: null, score: null, answers: [] };

/** Brings in ratings from before: the scale, the file, its columns, every row that stays out, then all at once. */
export function ImportRatings({ targets: { client, today, scales } }: { targets: RatingTargets }) {
  const t = useTranslations("files");
  const router = useRouter();
  const { file, problem, choose, forget } = useFile();
  const [scaleId, setScaleId] = useState(scales[0]?.id ?? "");
  const [mapping, setMapping] = useState(nothing);
  const [told, setTold] = useState(false);
  const [importId, setImportId] = useState(newId);
  const target = scales.find(({ id }) => id === scaleId);
  const send = useMutation(
    useTRPC().clientFiles.importRatings.mutationOptions({
      onSuccess: ({ count }) => {
        toastDone(t("ratings.done", { count }));
        forget();
        setImportId(newId());
        router.refresh();
      },
    }),
  );
  if (!target) return <p className="text-muted">{t("ratings.noScale", { name: client.name })}</p>;

  const dayCells = file && mapping.day !== null ? file.table.rows.map((cells) => cells[mapping.day ?? 0] ?? "") : [];
  const order = guessDateOrder(dayCells);
  const dayOf = (cell: string) => isoDate(cell, order);
  const checked = file ? checkOccasions(file.table, mapping, { target, today, dayOf }) : [];
  const good = checked.flatMap((each) => (each.ok ? [each.occasion] : []));
  const bad = checked.flatMap((each) => (each.ok ? [] : [each]));
  const columns = (file?.table.heading ?? []).map((cell, index) => ({ value: String(index), label: cell }));
  const options = [{ value: "", label: t("import.noColumn") }, ...columns];
  const columnIn = (value: string) => (value === "" ? null : Number(value));
  const fields = refusalFrom(send.error)?.fields;

  function understand(items: readonly string[], heading: readonly string[] | undefined) {
    setMapping(heading ? guessRatingMapping(heading, items) : nothing);
    send.reset();
  }

  function changeScale(id: string) {
    setScaleId(id);
    understand(scales.find((each) => each.id === id)?.items ?? [], file?.table.heading);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (file && told) {
      send.mutate({ importId, clientId: client.id, scaleId, digest: file.digest, told, rows: good });
    }
  }

  return (
    <Form onSubmit={submit}>
      <Select
        name="scaleId"
        label={t("ratings.scale")}
        value={scaleId}
        onChange={(event) => changeScale(event.target.value)}
        options={scales.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <FileField
        label={t("import.file")}
        description={t("import.fileHint")}
        error={problem ? t(`import.${problem}`) : undefined}
        onChoose={(chosen) => void choose(chosen).then((next) => understand(target.items, next?.table.heading))}
      />
      {file && (
        <>
          <div className="grid gap-5 sm:grid-cols-2">
            <Select
              name="day"
              label={t("ratings.day")}
              value={String(mapping.day ?? "")}
              onChange={({ target: { value } }) => setMapping({ ...mapping, day: columnIn(value) })}
              options={options}
            />
            <Select
              name="score"
              label={t("ratings.score")}
              description={t("ratings.scoreHint", { lowest: target.lowest, highest: target.highest })}
              value={String(mapping.score ?? "")}
              onChange={({ target: { value } }) => setMapping({ ...mapping, score: columnIn(value) })}
              options={options}
            />
          </div>
          <fieldset>
            <legend className="mb-3 font-medium">{t("ratings.answers")}</legend>
            <div className="grid gap-5 sm:grid-cols-2">
              {target.items.map((text, index) => (
                <Select
                  key={text}
                  name={`answer-${index}`}
                  label={t("ratings.item", { text })}
                  value={String(mapping.answers[index] ?? "")}
                  onChange={({ target: { value } }) =>
                    setMapping({ ...mapping, answers: mapping.answers.with(index, columnIn(value)) })
                  }
                  options={options}
                />
              ))}
            </div>
          </fieldset>
          <p role="status" className="max-w-text font-serif text-lead">
            {t("ratings.summary", { good: good.length, bad: bad.length })}
          </p>
          <BadOccasions rows={bad} target={target} />
          <Checkbox
            name="told"
            label={t("ratings.told", { name: client.name })}
            checked={told}
            onChange={(event) => setTold(event.target.checked)}
            error={fields?.told}
          />
        </>
      )}
      {send.error && !fields?.told && (
        <Callout tone="attention" announce>
          {refusalFrom(send.error) ? send.error.message : t("unsent")}
        </Callout>
      )}
      {file && (
        <Button
          type="submit"
          variant="primary"
          className="self-start"
          disabled={good.length === 0 || !told}
          pending={send.isPending}
        >
          {t("ratings.start", { count: good.length })}
        </Button>
      )}
    </Form>
  );
}

type BadOccasionsProps = {
  rows: readonly Extract<CheckedOccasion, { ok: false }>[];
  target: { lowest: number; highest: number };
};

function BadOccasions({ rows, target: { lowest, highest } }: BadOccasionsProps) {
  const t = useTranslations("files");
  if (rows.length === 0) return null;
  return (
    <div>
      <Table caption={t("import.bad")} showCaption stacked>
        <TableHead>
          <Column numeric>{t("import.row")}</Column>
          <Column>{t("import.problems")}</Column>
        </TableHead>
        <TableBody>
          {rows.slice(0, SHOWN).map(({ row, problem, otherRow }) => (
            <Row key={row}>
              <Cell numeric rowHeader label={t("import.row")}>
                {row}
              </Cell>
              <Cell label={t("import.problems")}>
                {t(`ratings.${problem}`, { row: otherRow ?? 0, lowest, highest })}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {rows.length > SHOWN && <p className="mt-2 text-muted">{t("import.more", { count: rows.length - SHOWN })}</p>}
    </div>
  );
}
