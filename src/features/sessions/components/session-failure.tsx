"use client";

import { useTranslations } from "next-intl";
import { Callout } from "#components/callout.tsx";
import { refusalFrom } from "#trpc/refusal.ts";

/** Why something was not kept: the server's own words, or that it could not be reached. */
export function SessionFailure({ error }: { error: { message: string } | null }) {
  const t = useTranslations("sessions");
  if (!error) return null;
  return (
    <Callout tone="attention" announce>
      {refusalFrom(error) ? error.message : t("unsent")}
    </Callout>
  );
}
