"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, type ReactNode, useEffect, useRef } from "react";
import { classNames } from "./class-names.ts";

/** `field` is the control's `name`; leave it out for what concerns the whole form. */
export type FormProblem = { field?: string; message: string };

type FormProps = Omit<ComponentProps<"form">, "className"> & {
  /** Everything that stands in the way, after a submit. Shown on top and focused; keep the array identity while unchanged. */
  problems?: readonly FormProblem[];
  className?: string;
};

/** A form that answers for itself: the browser's own bubbles are off, problems are listed with a way to each field. */
export function Form({ problems, className, children, ...form }: FormProps) {
  return (
    <form noValidate {...form} className={classNames("flex flex-col gap-5", className)}>
      {problems && problems.length > 0 && <ProblemSummary problems={problems} />}
      {children}
    </form>
  );
}

function ProblemSummary({ problems }: { problems: readonly FormProblem[] }) {
  const t = useTranslations("common.form");
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (problems.length > 0) summary.current?.focus();
  }, [problems]);

  function goTo(field: string) {
    const control = summary.current?.closest("form")?.elements.namedItem(field);
    const first = control instanceof RadioNodeList ? control[0] : control;
    if (first instanceof HTMLElement) first.focus();
  }

  return (
    <div ref={summary} role="alert" tabIndex={-1} className="flex gap-3 rounded-surface bg-attention-tint p-4 text-ink">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-attention" />
      <div>
        <p className="font-semibold">{t("problems", { count: problems.length })}</p>
        <ul className="mt-1 flex flex-col gap-1">
          {problems.map(({ field, message }) => (
            <li key={`${field}-${message}`}>
              {field ? (
                <button
                  type="button"
                  className="min-h-6 text-left underline underline-offset-4"
                  onClick={() => goTo(field)}
                >
                  {message}
                </button>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The row of buttons that ends a form: the next action first. In a dialog it stays in sight while the form scrolls. */
export function FormActions({ children }: { children: ReactNode }) {
  return (
    <div data-form-actions="" className="mt-2 flex flex-col gap-3 sm:flex-row sm:flex-wrap sm:items-center">
      {children}
    </div>
  );
}
