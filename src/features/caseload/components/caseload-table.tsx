import { createFormatter, createTranslator, type Messages, useMessages, type useTranslations } from "next-intl";
import { remembering } from "#lib/remembering.ts";
import { spoken } from "#lib/spoken.ts";
import type { Caseload, CaseloadRow, ListInput } from "../schema.ts";
import { CaseloadLines, type Line } from "./caseload-lines.tsx";
import { reasonIn } from "./reason.ts";

const format = createFormatter(spoken);
let known: ReturnType<typeof sayings> | undefined;

/** Made once for all requests: fifty rows are hundreds of sentences, with the same few figures. */
function sayings(messages: Messages) {
  return {
    row: remembering(createTranslator({ ...spoken, messages, namespace: "caseload" })),
    reason: remembering(createTranslator({ ...spoken, messages, namespace: "caseload.reasons" })),
  };
}

/** Stands for a name in what is remembered. */
const NAME = "\u0000";

const columns = ["client", "why", "week", "rung", "efficacy", "session", "contact"] as const;

/**
 * The clients of a coach, each with the reason for their place, put into words here. `CaseloadLines` draws the words, so
 * that the markup does not travel a second time as data for React; `CaseloadDesk` brings the keys and the ticks.
 */
export function CaseloadTable({ caseload, show }: { caseload: Caseload; show: ListInput["show"] }) {
  const messages = useMessages();
  known ??= sayings(messages);
  const t: ReturnType<typeof useTranslations<"caseload">> = known.row;
  const tReason: ReturnType<typeof useTranslations<"caseload.reasons">> = known.reason;
  const now = new Date();
  const tagOf = new Map(caseload.tags.map((tag) => [tag.id, tag]));
  const day = { timeZone: caseload.timeZone, weekday: "short", day: "numeric", month: "short" } as const;
  const hour = { hour: "2-digit", minute: "2-digit" } as const;

  function rungOf({ rung, rungs }: CaseloadRow): string {
    if (rungs === null || rungs === 0) return t("noLadder");
    return rung === null ? t("atTop", { rungs }) : t("rung", { rung, rungs });
  }
  function sparkOf({ strengths }: CaseloadRow): string {
    const [first, last] = [strengths[0], strengths.at(-1)];
    if (first === undefined || last === undefined) return t("noRatings");
    return t("spark", { count: strengths.length, first, last });
  }
  const select = t("select.one", { name: NAME });
  const lines = caseload.rows.map((row): Line => {
    const { engagementId, clientId, name, tagIds, strengths, week, plannedWeeks, snoozedUntil } = row;
    const until = show === "snoozed" && snoozedUntil ? new Date(snoozedUntil) : null;
    return {
      ...{ engagementId, clientId, name, strengths },
      tags: tagIds.flatMap((id) => tagOf.get(id) ?? []).map(({ id, name, colour }) => ({ id, name, colour })),
      select: select.replace(NAME, () => name),
      why: reasonIn(row, tReason, format),
      need: row.need,
      until: until && t("snooze.until", { day: format.dateTime(until, { ...day, timeZone: "UTC" }) }),
      week: week === null ? t("notStarted") : t("week", { week, planned: plannedWeeks }),
      paused: row.paused ? t("paused") : null,
      rung: rungOf(row),
      spark: sparkOf(row),
      session: row.nextSessionAt ? format.dateTime(new Date(row.nextSessionAt), { ...day, ...hour }) : t("noSession"),
      contact: row.contactAt ? format.relativeTime(new Date(row.contactAt), now) : t("noContact"),
    };
  });
  return (
    <CaseloadLines
      title={t("title")}
      selectAll={t("select.all")}
      heads={columns.map((column) => t(`columns.${column}`))}
      lines={lines}
    />
  );
}
