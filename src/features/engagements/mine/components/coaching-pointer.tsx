import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import type { MyCoaching } from "../schema.ts";

/** Says on the first screen that a change of coach is planned. Nothing otherwise. */
export function CoachingPointer({ handover }: Pick<MyCoaching, "handover">) {
  const t = useTranslations("coaching");
  if (!handover) return null;
  const open = (
    <ButtonLink href="/portal/coaching" size="large">
      {t("handover.read")}
    </ButtonLink>
  );
  return (
    <Callout tone="info" title={t("handover.title")} className="mb-8" actions={open}>
      {t("handover.short", { from: handover.fromName, to: handover.toName })}
    </Callout>
  );
}
