import { useFormatter, useTranslations } from "next-intl";
import { DefinitionList } from "#components/definition-list.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { Section } from "#components/section.tsx";
import type { MyCoaching } from "../schema.ts";

/** A client's coaching in plain words: with whom, how far along, and what there is to look back on. */
export function MyCoachingView({ coaching: { present, past } }: { coaching: MyCoaching }) {
  const t = useTranslations("coaching");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: "long", timeZone: "UTC" });
  return (
    <>
      {present ? <Present present={present} /> : <p className="max-w-text text-muted">{t("none")}</p>}
      {past.length > 0 && (
        <Section title={t("past")}>
          <ul>
            {past.map(({ id, coachName, startsOn, endedAt, closing }) => (
              <li key={id} className="border-b border-line py-4">
                <p className="text-note text-muted">
                  {t("pastWith", { coach: coachName, from: day(startsOn), to: day(endedAt) })}
                </p>
                {closing ? (
                  <OwnWords className="mt-1">{closing}</OwnWords>
                ) : (
                  <p className="mt-1 text-muted">{t("noClosing")}</p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Present({ present }: { present: NonNullable<MyCoaching["present"]> }) {
  const t = useTranslations("coaching");
  const format = useFormatter();
  const { coachName, supervisorName, paused, startsOn, week, weeks, phases } = present;
  const standing =
    week === null
      ? t("ahead", {
          weeks,
          date: format.dateTime(new Date(startsOn), { dateStyle: "long", timeZone: "UTC" }),
        })
      : t(week > weeks ? "over" : "week", { week, weeks });
  return (
    <DefinitionList
      items={[
        { term: t("coach"), detail: coachName },
        { term: t("standing"), detail: paused ? t("resting") : standing },
        ...(phases.length > 0 && !paused
          ? [
              {
                term: t("now"),
                detail: (
                  <ul>
                    {phases.map((phase) => (
                      <li key={phase}>{t(`phase.${phase}`)}</li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
        ...(supervisorName
          ? [
              {
                term: t("supervisor"),
                detail: (
                  <>
                    {supervisorName}
                    <p className="text-note text-muted">{t("supervisorHint", { name: supervisorName })}</p>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
