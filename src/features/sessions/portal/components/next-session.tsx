import { useTranslations } from "next-intl";
import { Section } from "#components/section.tsx";
import { TextLink } from "#components/text-link.tsx";
import { SessionWhen } from "../../components/session-when.tsx";
import type { MyNextSession } from "../schema.ts";

/** When the client meets their coach next, with the way to all of it; nothing while none is planned. */
export function NextSession({ next }: { next: MyNextSession }) {
  const t = useTranslations("sessions.mine");
  if (!next) return null;
  const all = (
    <TextLink href="/portal/sessions" className="inline-flex min-h-11 items-center">
      {t("nextAll")}
    </TextLink>
  );
  return (
    <Section title={t("nextTitle")} actions={all}>
      <p>
        <SessionWhen {...next} />
      </p>
    </Section>
  );
}
