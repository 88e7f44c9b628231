"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "#components/button.tsx";
import { FormActions } from "#components/form.tsx";
import type { partOf } from "#content/inventory/steps.ts";

type StepFrameProps = {
  title: string;
  lead?: ReactNode;
  index: number;
  /** Which step of its part, and which success of how many it is about; null at the end. */
  part: ReturnType<typeof partOf>;
  /** How much of everything lies behind, up to 1. */
  share: number;
  /** Null where nothing is left to do. */
  minutes: number | null;
  children: ReactNode;
  onBack?: (() => void) | undefined;
  onNext: () => void;
  next: string;
  back: string;
};

/** One thing on the screen: where one is, what is asked, and the way on and back. */
export function StepFrame({
  title,
  lead,
  index,
  part,
  share,
  minutes,
  children,
  onBack,
  onNext,
  next,
  back,
}: StepFrameProps) {
  const t = useTranslations("inventory");
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  // Whoever goes on hears and sees the new question first; on opening the page the browser decides.
  useEffect(() => {
    if (!isFirst.current || index > 0) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    }
    isFirst.current = false;
  }, [index]);
  const said = part
    ? [
        t("progress", { number: part.number, count: part.count }),
        ...(part.success ? [t("progressOf", part.success)] : []),
        ...(minutes === null ? [] : [t("minutes", { minutes })]),
      ]
    : [t("allSteps")];
  return (
    <div className="flex flex-col gap-6">
      <div>
        <p className="text-note text-muted tabular-nums">{said.join(" · ")}</p>
        <svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none" className="mt-2 h-1 w-full">
          <rect width="100" height="1" className="fill-wash" />
          <rect width={share * 100} height="1" className="fill-accent" />
        </svg>
      </div>
      <div className="flex flex-col gap-2">
        <h2 ref={heading} tabIndex={-1} className="font-serif text-head leading-snug outline-none">
          {title}
        </h2>
        {lead && <div className="max-w-text text-muted">{lead}</div>}
      </div>
      {children}
      <FormActions>
        <Button variant="primary" size="large" onPress={onNext}>
          {next}
        </Button>
        {onBack && (
          <Button variant="quiet" size="large" onPress={onBack}>
            {back}
          </Button>
        )}
      </FormActions>
    </div>
  );
}
