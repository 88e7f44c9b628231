import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import type { CrisisStanding } from "../schema.ts";

/** Reminds staff that somebody has to answer for the helplines: before the first client, and every half year. */
export function CrisisNote({ confirmed, due, mayConfirm }: CrisisStanding) {
  const t = useTranslations("crisis.note");
  if (confirmed && !(due && mayConfirm)) return null;
  const action = mayConfirm && <ButtonLink href="/organisation/crisis-help">{t("action")}</ButtonLink>;
  return (
    <Callout tone="attention" title={t(confirmed ? "dueTitle" : "title")} actions={action} className="mb-8">
      {confirmed ? t("due") : t(mayConfirm ? "text" : "textOther")}
    </Callout>
  );
}
