import { useFormatter, useTranslations } from "next-intl";
import type { Action } from "../schema.ts";

/** By when something is to be done, or that it was. */
export function ActionAbout({ action: { dueOn, overdue, doneAt } }: { action: Action }) {
  const t = useTranslations("sessions.actions");
  const format = useFormatter();
  if (doneAt) return t("done");
  if (!dueOn) return null;
  const day = format.dateTime(new Date(dueOn), { day: "numeric", month: "long", timeZone: "UTC" });
  return overdue ? <span className="font-medium text-attention">{t("overdue", { day })}</span> : t("due", { day });
}
