import { useFormatter, useTranslations } from "next-intl";
import type { MySessions } from "../schema.ts";

type MySummariesProps = Pick<MySessions, "summaries" | "timeZone">;

/** What the coach wrote for the client after their sessions, the latest first. */
export function MySummaries({ summaries, timeZone }: MySummariesProps) {
  const t = useTranslations("sessions.mine");
  const format = useFormatter();
  if (summaries.length === 0) return <p className="text-muted">{t("noSummaries")}</p>;
  return (
    <ul className="flex flex-col gap-8">
      {summaries.map(({ id, startsAt, text }) => (
        <li key={id}>
          <article>
            <h3 className="font-medium">
              {t("summaryOf", { day: format.dateTime(new Date(startsAt), { dateStyle: "long", timeZone }) })}
            </h3>
            <p className="mt-2 max-w-text font-serif text-lead break-words whitespace-pre-line">{text}</p>
          </article>
        </li>
      ))}
    </ul>
  );
}
