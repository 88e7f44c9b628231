import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";

type LadderStatusProps = { status: string; offeredAt: string | null; agreedAt: string | null; rungs: number };

/** Whether the client sees a ladder and has agreed to it. One without rungs is still a draft. */
export function LadderStatus({ status, offeredAt, agreedAt, rungs }: LadderStatusProps) {
  const t = useTranslations("ladder.status");
  const format = useFormatter();
  if (rungs === 0) return <Badge>{t("draft")}</Badge>;
  if (offeredAt === null) return <Badge>{t("drafting")}</Badge>;
  if (status !== "agreed") return <Badge tone="attention">{t("waiting")}</Badge>;
  return (
    <Badge tone="accent">
      {agreedAt ? t("agreedOn", { date: format.dateTime(new Date(agreedAt), { dateStyle: "medium" }) }) : t("agreed")}
    </Badge>
  );
}
