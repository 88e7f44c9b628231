import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { lackingIn } from "#lib/typefaces/letters.ts";
import type { Referral } from "../schema.ts";
import { ReferralSteps } from "./referral-steps.tsx";

type ReferralItemProps = { referral: Referral; practiceName: string; timeZone: string };

/** One referral: to whom, how far it has come, and its next step. */
export function ReferralItem({ referral, practiceName, timeZone }: ReferralItemProps) {
  const t = useTranslations("safety.referral");
  const format = useFormatter();
  const on = (moment: string) => format.dateTime(new Date(moment), { dateStyle: "medium", timeZone });
  const { status, recipient, author, createdAt, consentedAt, consentNotedBy, sentAt } = referral;
  const lacking = lackingIn([recipient, referral.letter, author, practiceName].join(" "));
  return (
    <li className="mt-3 border-l-2 border-line pl-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="font-medium">{t("to", { recipient })}</p>
        <Badge tone={status === "sent" ? "info" : "neutral"}>{t(`status.${status}`)}</Badge>
        <span className="text-note text-muted">{t("writtenBy", { at: on(createdAt), name: author })}</span>
      </div>
      <p className="mt-1 text-note text-muted">
        {consentedAt ? t("agreed", { at: on(consentedAt), name: consentNotedBy }) : t("notAgreed")}
        {sentAt && ` ${t("sentOn", { at: on(sentAt) })}`}
      </p>
      {lacking.length > 0 && <p className="mt-1 max-w-text text-note">{t("asText", { signs: lacking.join(" ") })}</p>}
      <ReferralSteps referral={referral} />
    </li>
  );
}
