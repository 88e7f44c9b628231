import { useTranslations } from "next-intl";
import { Section } from "#components/section.tsx";
import { TextLink } from "#components/text-link.tsx";
import { SessionWhen } from "../../components/session-when.tsx";
import type { MyNextSession } from "../schema.ts";

/** When the client meets their coach next, with the way to all of it; nothing while none is planned. */
export function NextSession({ next }: { next: MyNextSession }) {
  const t = useTranslations("sessions.mine");
  if (!next) return null;
  return (
    <Section title={t("nextTitle")} actions={<TextLink href="/portal/sessions">{t("nextAll")}</TextLink>}>
      <p>
        <SessionWhen {...next} />
      </p>
    </Section>
  );
}
