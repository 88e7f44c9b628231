import { CalendarCheck, CalendarX2, CircleHelp, UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import type { SessionState } from "../schema.ts";

type SessionStateBadgeProps = { state: SessionState; startsAt: string; now: string };

/** What became of a session; a planned one says so only once its time has passed and nobody has told how it went. */
export function SessionStateBadge({ state, startsAt, now }: SessionStateBadgeProps) {
  const t = useTranslations("sessions.state");
  if (state === "held") return <Badge icon={<CalendarCheck aria-hidden="true" />}>{t("held")}</Badge>;
  if (state === "missed") return <Badge icon={<UserX aria-hidden="true" />}>{t("missed")}</Badge>;
  if (state === "cancelled") return <Badge icon={<CalendarX2 aria-hidden="true" />}>{t("cancelled")}</Badge>;
  if (startsAt >= now) return null;
  return (
    <Badge tone="attention" icon={<CircleHelp aria-hidden="true" />}>
      {t("untold")}
    </Badge>
  );
}
