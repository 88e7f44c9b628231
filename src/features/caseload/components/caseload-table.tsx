import { useFormatter, useNow, useTranslations } from "next-intl";
import type { Caseload, CaseloadRow, ListInput, Tag } from "../schema.ts";
import { TagMark } from "../tags/components/tag-mark.tsx";
import { Reason } from "./reason.tsx";
import { Sparkline } from "./sparkline.tsx";

const columns = ["client", "why", "week", "rung", "efficacy", "session", "contact"] as const;

/**
 * The clients of a coach, each with the reason for their place. Plain markup throughout: `CaseloadDesk` beside it brings
 * the keys, the ticks and the way to a record.
 */
export function CaseloadTable({ caseload, show }: { caseload: Caseload; show: ListInput["show"] }) {
  const t = useTranslations("caseload");
  const format = useFormatter();
  const now = useNow();
  const tagOf = new Map(caseload.tags.map((tag) => [tag.id, tag]));
  const day = { timeZone: caseload.timeZone, weekday: "short", day: "numeric", month: "short" } as const;
  const hour = { hour: "2-digit", minute: "2-digit" } as const;
  return (
    <table className="caseload" data-caseload="">
      <caption className="sr-only">{t("title")}</caption>
      <thead>
        <tr>
          <th scope="col">
            <input type="checkbox" aria-label={t("select.all")} data-caseload-all="" className="tick" />
          </th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {caseload.rows.map((row) => (
          <tr key={row.engagementId} data-client={row.clientId} data-name={row.name} data-tags={row.tagIds.join(" ")}>
            <td>
              <input
                type="checkbox"
                aria-label={t("select.one", { name: row.name })}
                data-caseload-tick=""
                className="tick"
              />
            </td>
            <th scope="row">
              <a href={`/clients/${row.clientId}`} data-caseload-row="">
                {row.name}
              </a>
              <Tags tags={row.tagIds.flatMap((id) => tagOf.get(id) ?? [])} />
            </th>
            <td>
              <Reason row={row} />
              {show === "snoozed" && row.snoozedUntil && (
                <span className="quiet">
                  {t("snooze.until", { day: format.dateTime(new Date(row.snoozedUntil), { ...day, timeZone: "UTC" }) })}
                </span>
              )}
            </td>
            <td data-label={t("columns.week")}>
              {row.week === null ? t("notStarted") : t("week", { week: row.week, planned: row.plannedWeeks })}
              {row.paused && <span className="quiet">{t("paused")}</span>}
            </td>
            <td data-label={t("columns.rung")}>
              <Rung row={row} />
            </td>
            <td data-label={t("columns.efficacy")}>
              <Sparkline strengths={row.strengths} />
            </td>
            <td data-label={t("columns.session")}>
              {row.nextSessionAt ? format.dateTime(new Date(row.nextSessionAt), { ...day, ...hour }) : t("noSession")}
            </td>
            <td data-label={t("columns.contact")}>
              {row.contactAt ? format.relativeTime(new Date(row.contactAt), now) : t("noContact")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Tags({ tags }: { tags: readonly Tag[] }) {
  if (tags.length === 0) return null;
  return (
    <span className="tags">
      {tags.map((tag) => (
        <TagMark key={tag.id} tag={tag} />
      ))}
    </span>
  );
}

function Rung({ row: { rung, rungs } }: { row: CaseloadRow }) {
  const t = useTranslations("caseload");
  if (rungs === null || rungs === 0) return t("noLadder");
  return rung === null ? t("atTop", { rungs }) : t("rung", { rung, rungs });
}
