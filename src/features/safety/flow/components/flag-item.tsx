import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { Observed } from "../../components/safety-panel.tsx";
import { Refer } from "../../referrals/components/refer.tsx";
import { ReferralItem } from "../../referrals/components/referral-item.tsx";
import type { FlagRecord, SafetyRecord } from "../schema.ts";
import { Acknowledge } from "./acknowledge.tsx";
import { Recheck } from "./recheck.tsx";

type FlagItemProps = { flag: FlagRecord; record: Pick<SafetyRecord, "client" | "me" | "practiceName"> };

/** A flag with everything that was done about it, and what can be done next. */
export function FlagItem({ flag, record: { client, me, practiceName } }: FlagItemProps) {
  const t = useTranslations("safety");
  const format = useFormatter();
  const { timeZone } = client;
  const at = (moment: string) =>
    format.dateTime(new Date(moment), { dateStyle: "medium", timeStyle: "short", timeZone });
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "medium", timeZone: "UTC" });
  const { id: flagId, version, kind, tier, raisedBy, author, seenOn, acknowledgedAt, closedAt, closing } = flag;
  const isOpen = closedAt === null;
  return (
    <li className="border-b border-line py-5 last:border-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">{t(`kinds.${kind}`)}</h3>
        <Badge tone={isOpen && tier !== "caution" ? "safety" : isOpen ? "attention" : "neutral"}>
          {t(`tiers.${tier}`)}
        </Badge>
        {flag.immediateDanger && <Badge tone="safety">{t("flag.danger")}</Badge>}
      </div>
      <p className="mt-1 text-note text-muted">
        {raisedBy === "client"
          ? t("flag.raisedByClient", { at: at(flag.raisedAt) })
          : t("flag.raisedBy", { at: at(flag.raisedAt), name: author })}
        {seenOn && ` · ${t("flag.seenOn", { day: on(seenOn) })}`}
      </p>
      <Observed flag={flag} />
      <Told flag={flag} />
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-note text-muted">
        {acknowledgedAt ? (
          <span>{t("flag.acknowledged", { at: at(acknowledgedAt), name: flag.acknowledgedBy })}</span>
        ) : (
          isOpen && <Badge tone="safety">{t("flag.unseen")}</Badge>
        )}
        {isOpen && flag.recheckOn && <span>{t("flag.recheckOn", { day: on(flag.recheckOn) })}</span>}
      </p>
      {flag.rechecks.map((recheck) => (
        <p key={recheck.id} className="mt-2 max-w-text whitespace-pre-line">
          <span className="text-muted">{t("flag.rechecked", { at: at(recheck.at), name: recheck.by })}</span>{" "}
          {recheck.found}
        </p>
      ))}
      {flag.referrals.length > 0 && (
        <ul>
          {flag.referrals.map((referral) => (
            <ReferralItem key={referral.id} {...{ referral, practiceName, timeZone }} />
          ))}
        </ul>
      )}
      {closing && closedAt && (
        <p className="mt-2 max-w-text whitespace-pre-line">
          <span className="text-muted">{t("flag.closed", { at: at(closedAt), name: flag.closedBy })}</span>{" "}
          {closing.outcome}
          {closing.clinician !== "" && ` ${t("flag.clearedBy", { clinician: closing.clinician })}`}
        </p>
      )}
      {isOpen && (
        <div className="mt-3 flex flex-wrap gap-2">
          {acknowledgedAt === null ? (
            <Acknowledge flagId={flagId} version={version} />
          ) : (
            <Recheck flagId={flagId} version={version} />
          )}
          <Refer flagId={flagId} names={{ client: client.name, coach: me.name, practice: practiceName }} />
        </div>
      )}
    </li>
  );
}

function Told({ flag: { told, closedAt } }: { flag: FlagRecord }) {
  const t = useTranslations("safety.flag");
  const format = useFormatter();
  const namesOf = (step: string) => [...new Set(told.filter((each) => each.step === step).map(({ name }) => name))];
  const [first, later] = [namesOf("flag_raised"), namesOf("flag_escalated")];
  if (told.length === 0) return closedAt === null && <p className="mt-2 text-note text-muted">{t("toldNobody")}</p>;
  return (
    <p className="mt-2 flex flex-wrap gap-x-3 text-note text-muted">
      {first.length > 0 && <span>{t("told", { names: format.list(first) })}</span>}
      {later.length > 0 && <span>{t("escalated", { names: format.list(later) })}</span>}
    </p>
  );
}
