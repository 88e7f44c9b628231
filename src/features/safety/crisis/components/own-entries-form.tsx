"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Form, FormActions, type FormProblem } from "#components/form.tsx";
import { TextField } from "#components/text-field.tsx";
import { toastUndo } from "#components/toast.tsx";
import { newId } from "#lib/uuid.ts";
import { type OwnEntries, ownEntries } from "../schema.ts";
import type { ShownHelp } from "../series.ts";

type OwnEntriesFormProps = {
  /** What is shown now, to start from. */
  help: ShownHelp | undefined;
  pending: boolean;
  onSave: (entries: OwnEntries) => void;
  onCancel?: (() => void) | undefined;
};

type Numbered = OwnEntries["numbers"][number] & { key: string };
type Line = OwnEntries["lines"][number] & { key: string };
/** Entries have no id of their own; while they are edited, each has a key. */
type Draft = { numbers: readonly Numbered[]; lines: readonly Line[] };

const aNumber = (purpose: string): Numbered => ({ key: newId(), number: "", for: purpose });
const aLine = (): Line => ({ key: newId(), name: "", phone: "", hours: "", url: "" });

function startFrom(help: ShownHelp | undefined, emergency: string): Draft {
  if (!help) return { numbers: [aNumber(emergency)], lines: [aLine()] };
  return {
    numbers: help.emergency.numbers.map(({ number, for: purpose }) => ({ key: newId(), number, for: purpose })),
    lines: help.lines.map(({ name, phone, hours, url }) => ({
      key: newId(),
      name,
      phone: phone[0]?.display ?? "",
      hours: hours ?? "",
      url: url?.startsWith("https:") ? url : "",
    })),
  };
}

/** A practice's own emergency numbers and helplines for one country. */
export function OwnEntriesForm({ help, pending, onSave, onCancel }: OwnEntriesFormProps) {
  const t = useTranslations("crisis.lines");
  const [entries, setEntries] = useState(() => startFrom(help, t("emergencyForDefault")));
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const { numbers, lines } = entries;
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;

  function submit(event: FormEvent) {
    event.preventDefault();
    const parsed = ownEntries.safeParse(entries);
    if (parsed.success) {
      setProblems([]);
      return onSave(parsed.data);
    }
    setProblems(parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), message })));
  }

  const setNumber = (key: string, change: Partial<Numbered>) =>
    setEntries({ ...entries, numbers: numbers.map((one) => (one.key === key ? { ...one, ...change } : one)) });
  const setLine = (key: string, change: Partial<Line>) =>
    setEntries({ ...entries, lines: lines.map((one) => (one.key === key ? { ...one, ...change } : one)) });

  function removeLine(key: string) {
    const before = entries;
    setEntries({ ...entries, lines: lines.filter((one) => one.key !== key) });
    toastUndo(t("removed"), () => setEntries(before));
  }

  return (
    <Form onSubmit={submit} problems={problems}>
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-2 font-semibold">{t("emergency")}</legend>
        {numbers.map(({ key, number, for: purpose }, at) => (
          <div key={key} className="grid gap-3 sm:grid-cols-2">
            <TextField
              name={`numbers.${at}.number`}
              type="tel"
              label={t("number")}
              value={number}
              onChange={(event) => setNumber(key, { number: event.target.value })}
              error={errorOf(`numbers.${at}.number`)}
            />
            <TextField
              name={`numbers.${at}.for`}
              label={t("emergencyFor")}
              value={purpose}
              onChange={(event) => setNumber(key, { for: event.target.value })}
              error={errorOf(`numbers.${at}.for`)}
            />
          </div>
        ))}
        {numbers.length < 5 && (
          <Button
            variant="quiet"
            className="self-start"
            onPress={() => setEntries({ ...entries, numbers: [...numbers, aNumber("")] })}
          >
            {t("addNumber")}
          </Button>
        )}
      </fieldset>
      <fieldset className="flex flex-col gap-6">
        <legend className="mb-2 font-semibold">{t("helplines")}</legend>
        {lines.map((line, at) => (
          <div key={line.key} className="flex flex-col gap-3 border-b border-line pb-4">
            <div className="grid gap-3 sm:grid-cols-2">
              {(["name", "phone", "hours", "url"] as const).map((field) => (
                <TextField
                  key={field}
                  name={`lines.${at}.${field}`}
                  type={field === "phone" ? "tel" : field === "url" ? "url" : "text"}
                  label={t(field)}
                  optional={field === "hours" || field === "url"}
                  value={line[field]}
                  onChange={(event) => setLine(line.key, { [field]: event.target.value })}
                  error={errorOf(`lines.${at}.${field}`)}
                />
              ))}
            </div>
            <Button variant="quiet" size="small" className="self-start" onPress={() => removeLine(line.key)}>
              {t("remove", { name: line.name || t("line") })}
            </Button>
          </div>
        ))}
        {lines.length < 10 && (
          <Button
            variant="quiet"
            className="self-start"
            onPress={() => setEntries({ ...entries, lines: [...lines, aLine()] })}
          >
            {t("addLine")}
          </Button>
        )}
      </fieldset>
      <FormActions>
        <Button type="submit" variant="primary" pending={pending}>
          {t("saveOwn")}
        </Button>
        {onCancel && (
          <Button variant="quiet" onPress={onCancel}>
            {t("cancel")}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}
