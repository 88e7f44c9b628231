import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { Callout } from "#components/callout.tsx";
import { Section } from "#components/section.tsx";
import type { CrisisLines } from "../schema.ts";

/** The countries that are confirmed, by whom, and when somebody should look again. */
export function ConfirmedCountries({ confirmed, unconfirmed }: Pick<CrisisLines, "confirmed" | "unconfirmed">) {
  const t = useTranslations("crisis.lines");
  const format = useFormatter();
  const date = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium" });
  return (
    <Section title={t("confirmed")}>
      {unconfirmed.length > 0 && (
        <Callout tone="attention" className="mb-4">
          <p>{t("unconfirmed")}</p>
          <ul className="mt-1 list-disc pl-5">
            {unconfirmed.map(({ country, name, clients }) => (
              <li key={country}>{t("unconfirmedIn", { country: name, count: clients })}</li>
            ))}
          </ul>
        </Callout>
      )}
      {confirmed.length === 0 && <p className="max-w-text text-muted">{t("none")}</p>}
      <ul className="flex flex-col">
        {confirmed.map(({ country, name, confirmedAt, confirmedBy, entries, due, dueOn }) => (
          <li
            key={country}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3"
          >
            <p>
              <span className="font-semibold">{name}</span>{" "}
              <span className="text-muted">
                {t("by", { date: date(confirmedAt), name: confirmedBy })} · {t(entries ? "own" : "asShipped")}
              </span>
            </p>
            {due ? (
              <Badge tone="attention">{t("due")}</Badge>
            ) : (
              <span className="text-note text-muted">{t("dueOn", { date: date(dueOn) })}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
