import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import type { Standing } from "../schema.ts";

/** Offers the inventory to whoever has not begun, and the way back to whoever has. */
export function StandingNote({ standing, className }: { standing: Standing; className?: string }) {
  const t = useTranslations("inventory.offer");
  if (standing === "finished" || standing === "resting") return null;
  return (
    <Callout
      tone="accent"
      title={t(`${standing}.title`)}
      {...(className && { className })}
      actions={
        <ButtonLink href="/portal/inventory" size="large">
          {t(`${standing}.action`)}
        </ButtonLink>
      }
    >
      {t(`${standing}.text`)}
    </Callout>
  );
}
