import { useFormatter, useTranslations } from "next-intl";
import { Callout } from "#components/callout.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { Section } from "#components/section.tsx";
import { CloseFlags } from "../../components/close-flags.tsx";
import { TierNote } from "../../components/tier-note.tsx";
import { LiftList } from "../../lifts/components/lift-list.tsx";
import type { SafetyRecord } from "../schema.ts";
import { FlagItem } from "./flag-item.tsx";
import { SignalTable } from "./signal-table.tsx";

/** All that staff know and do about one client's safety. */
export function SafetyRecordView({ record }: { record: SafetyRecord }) {
  const t = useTranslations("safety.record");
  const format = useFormatter();
  const { client, tier, allowed, expiresAt, recheckDue, signals, flags, flagCount } = record;
  const { clientId, timeZone } = client;
  const open = flags.filter(({ closedAt }) => closedAt === null);
  const closed = flags.filter(({ closedAt }) => closedAt !== null);
  const at = expiresAt && format.dateTime(new Date(expiresAt), { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <>
      {tier === "none" ? (
        <Callout title={t("none")}>{t("noneText")}</Callout>
      ) : (
        <TierNote tier={tier} allowed={allowed}>
          {at && <p className="mt-1">{t("until", { at })}</p>}
        </TierNote>
      )}
      {recheckDue && (
        <Callout tone="attention" className="mt-4">
          {t("recheckDue")}
        </Callout>
      )}
      <Section
        title={t("flags")}
        actions={open.length > 0 && <CloseFlags clientId={clientId} flags={open} />}
        description={flagCount > flags.length ? t("older", { shown: flags.length, count: flagCount }) : undefined}
      >
        {open.length === 0 && <p className="text-muted">{t("flagsEmpty")}</p>}
        <ul>
          {open.map((flag) => (
            <FlagItem key={flag.id} flag={flag} record={record} />
          ))}
        </ul>
        {closed.length > 0 && (
          <Disclosure summary={t("closedFlags", { count: closed.length })} className="mt-4">
            <ul>
              {closed.map((flag) => (
                <FlagItem key={flag.id} flag={flag} record={record} />
              ))}
            </ul>
          </Disclosure>
        )}
      </Section>
      <LiftList record={record} />
      <Section title={t("signals")} description={t("screenNote")}>
        {signals.length === 0 ? (
          <p className="text-muted">{t("signalsEmpty")}</p>
        ) : (
          <SignalTable signals={signals} timeZone={timeZone} />
        )}
      </Section>
    </>
  );
}
