import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { Section } from "#components/section.tsx";
import type { SafetyRecord } from "../../flow/schema.ts";
import type { Lift } from "../schema.ts";
import { AskOverride } from "./ask-override.tsx";
import { LiftSteps } from "./lift-steps.tsx";
import { RecordClearance } from "./record-clearance.tsx";

/** The newest stand open; the rest is a press away. */
const SHOWN = 3;

type State = "waiting" | "inForce" | "ended" | "revoked";

function stateOf({ kind, confirmedAt, expiresAt, revokedAt }: Lift, now: number): State {
  if (revokedAt) return "revoked";
  if (expiresAt && new Date(expiresAt).getTime() <= now) return "ended";
  return kind === "override" && confirmedAt === null ? "waiting" : "inForce";
}

/** Clinicians' words and overrides of a client, and the forms that add one. */
export function LiftList({ record }: { record: SafetyRecord }) {
  const t = useTranslations("safety.lift");
  const { client, lifts, signals, supervisors } = record;
  const { clientId, isOwn, timeZone } = client;
  const standing = [...new Set(signals.filter(({ status }) => status === "active").map(({ tier }) => tier))];
  const tiers = standing.filter((tier) => tier !== "none");
  // A stop is for a clinician to lift, and a caution holds nothing back.
  const overridable = tiers.filter((tier) => tier !== "stop" && tier !== "caution");
  const [shown, earlier] = [lifts.slice(0, SHOWN), lifts.slice(SHOWN)];
  return (
    <Section
      title={t("title")}
      actions={
        <>
          {tiers.length > 0 && <RecordClearance clientId={clientId} tiers={tiers} />}
          {isOwn && overridable.length > 0 && (
            <AskOverride clientId={clientId} tiers={overridable} supervisors={supervisors} />
          )}
        </>
      }
    >
      {lifts.length === 0 && <p className="text-muted">{t("empty")}</p>}
      <ul>
        {shown.map((lift) => (
          <LiftItem key={lift.id} lift={lift} record={record} timeZone={timeZone} />
        ))}
      </ul>
      {earlier.length > 0 && (
        <Disclosure summary={t("earlier", { count: earlier.length })}>
          <ul>
            {earlier.map((lift) => (
              <LiftItem key={lift.id} lift={lift} record={record} timeZone={timeZone} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}

function LiftItem({ lift, record, timeZone }: { lift: Lift; record: SafetyRecord; timeZone: string }) {
  const t = useTranslations("safety");
  const format = useFormatter();
  const on = (moment: string) => format.dateTime(new Date(moment), { dateStyle: "medium", timeZone });
  const { id, version, kind, basis, tier, at, expiresAt, reason, clinician, author, supervisor } = lift;
  const state = stateOf(lift, Date.now());
  const name = kind === "override" ? "override" : basis === "co_treatment" ? "coTreatment" : "clearance";
  const mayConfirm = state === "waiting" && record.supervises && author.id !== record.me.id;
  return (
    <li className="border-b border-line py-4 last:border-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">{t(`lift.${name}`)}</h3>
        <span className="text-muted">{t(`tiers.${tier}`)}</span>
        <Badge tone={state === "waiting" ? "attention" : state === "inForce" ? "info" : "neutral"}>
          {t(`lift.${state}`)}
        </Badge>
      </div>
      <p className="mt-1 text-note text-muted">
        {kind === "clearance"
          ? t("lift.by", { clinician, at: on(at), name: author.name })
          : t("lift.askedBy", { at: on(at), name: author.name })}
        {supervisor && ` · ${t("lift.confirmedBy", { name: supervisor.name })}`}
        {expiresAt && ` · ${t("lift.until", { at: on(expiresAt) })}`}
      </p>
      <p className="mt-1 max-w-text whitespace-pre-line">{reason}</p>
      {(state === "waiting" || state === "inForce") && (
        <LiftSteps
          liftId={id}
          version={version}
          mayConfirm={mayConfirm}
          until={expiresAt ? on(expiresAt) : ""}
          isWaiting={state === "waiting"}
        />
      )}
    </li>
  );
}
