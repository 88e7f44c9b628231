import { useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { InviteToSession } from "../../components/invite-to-session.tsx";
import { SessionStateBadge } from "../../components/session-state.tsx";
import type { SessionView } from "../schema.ts";

/** Where the client stands on the day of the session, in a line: week, phases, safety, and whether they are invited. */
export function SessionFacts({ view }: { view: SessionView }) {
  const t = useTranslations("sessions");
  const { session, client, week, weeks, phases, tier } = view;
  const { place, whereabouts, state, startsAt, invited } = session;
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-2">
        <SessionStateBadge {...{ state, startsAt, now: view.now }} />
        {tier !== "none" && <Badge tone="safety">{t(`tier.${tier}`)}</Badge>}
        <span className="tabular-nums">{week === null ? t("facts.before") : t("facts.week", { week, weeks })}</span>
        {phases.length > 0 && (
          <span className="text-muted">{phases.map((phase) => t(`phase.${phase}`)).join(" · ")}</span>
        )}
      </p>
      <p className="break-words">
        {t(`place.${place}`)}
        {whereabouts && ` · ${whereabouts}`}
      </p>
      {state === "planned" && startsAt > view.now && (
        <div className="flex flex-wrap items-center gap-3 text-note text-muted">
          {invited ? t("facts.invited") : client.email === null ? t("facts.noAddress") : t("facts.notInvited")}
          {!invited && client.email !== null && <InviteToSession session={session} />}
        </div>
      )}
    </div>
  );
}
