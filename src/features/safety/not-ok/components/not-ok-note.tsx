"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { useOutbox } from "#trpc/outbox.tsx";
import { NOT_OK } from "../schema.ts";

const HELP = "/portal/help";

/** Says that "I am not OK" has not arrived yet, and where help is meanwhile; the help page says so at its form. */
export function NotOkNote() {
  const t = useTranslations("crisis.notOk");
  const { entries, keeps, delivery } = useOutbox();
  const isHelp = usePathname() === HELP;
  const waits = entries.some(({ id, deed }) => deed.kind === NOT_OK && keeps(id));
  if (isHelp || !waits || delivery === null || delivery === "sending") return null;
  return (
    <Callout
      tone="info"
      announce
      className="mb-6"
      actions={
        <ButtonLink href={HELP} size="large">
          {t("help")}
        </ButtonLink>
      }
    >
      {t(delivery === "signed_out" ? "signIn" : delivery === "fault" ? "waitingNotTaken" : "waiting")}
    </Callout>
  );
}
