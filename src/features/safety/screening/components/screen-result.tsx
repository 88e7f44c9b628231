"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ButtonLink } from "#components/button-link.tsx";
import { StillOpen } from "../../components/still-open.tsx";
import type { TakeReceipt } from "../schema.ts";

/** What a check-in means for the exercises: no total, no label, and where to turn. */
export function ScreenResult({ outcome, allowed }: TakeReceipt) {
  const t = useTranslations("screens");
  const format = useFormatter();
  const heading = useRef<HTMLHeadingElement>(null);
  // The form is gone: whoever reads with their ears goes on here.
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  const date = format.dateTime(new Date(outcome.validUntil), { dateStyle: "long" });
  // Time alone lifts neither a pause nor a stop.
  const holds = outcome.care === "pause" || outcome.care === "stop";
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="font-serif text-head outline-none">
        {t("resultTitle")}
      </h2>
      <p className="mt-3 max-w-text text-lead">{t(`result.${outcome.care}`)}</p>
      <p className="mt-4 max-w-text text-muted">{t("noDiagnosis")}</p>
      <p className="mt-2 max-w-text text-muted">{holds ? t("resultHold") : t("resultUntil", { date })}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href="/portal/help" size="large" variant={holds ? "primary" : "secondary"}>
          {t("helpNow")}
        </ButtonLink>
        <ButtonLink href="/portal/screens" size="large" variant="quiet">
          {t("back")}
        </ButtonLink>
      </div>
      <StillOpen allowed={allowed} />
    </>
  );
}
