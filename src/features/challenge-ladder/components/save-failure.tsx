"use client";

import { useTranslations } from "next-intl";
import { Callout } from "#components/callout.tsx";
import { refusalFrom } from "#trpc/refusal.ts";

/** Why something was not kept: the server's own words, or that it could not be reached. What was entered stays. */
export function SaveFailure({ error }: { error: { message: string } | null }) {
  const t = useTranslations("ladder");
  if (!error) return null;
  const refusal = refusalFrom(error);
  return (
    <Callout tone={refusal?.code === "contraindicated" ? "info" : "attention"} announce>
      {refusal ? error.message : t("unsent")}
    </Callout>
  );
}

/** The same in a line, where room is scarce, with the way to sign in again without leaving what is not saved. */
export function SaveReason({ error }: { error: { message: string } | null }) {
  const t = useTranslations("ladder");
  const refusal = refusalFrom(error);
  if (!error || !refusal) return null;
  const [field] = Object.values(refusal.fields ?? {});
  return (
    <p role="status" className="basis-full text-note font-medium text-attention">
      {field ?? error.message}{" "}
      {refusal.code === "signed_out" && (
        <a href="/sign-in" target="_blank" rel="noreferrer" className="text-accent underline underline-offset-4">
          {t("signInBeside")}
        </a>
      )}
    </p>
  );
}
