import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "#components/badge.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { TextLink } from "#components/text-link.tsx";
import type { Entry } from "../schema.ts";

type EntryListProps = {
  entries: readonly Entry[];
  /** The client's own list leads to each entry; the coach reads it in place. */
  linked?: boolean;
  /** What belongs to an entry and is not of the journal. */
  below?: (entry: Entry) => ReactNode;
};

/** Wins in the client's own words, newest first. */
export function EntryList({ entries, linked = false, below }: EntryListProps) {
  const t = useTranslations("journal");
  const format = useFormatter();
  return (
    <ul className="flex flex-col">
      {entries.map((entry) => {
        const year = entry.occurredOn.slice(0, 4);
        // Of some only the year is known.
        const date = entry.yearOnly
          ? year
          : format.dateTime(new Date(entry.occurredOn), { dateStyle: "medium", timeZone: "UTC" });
        return (
          <li key={entry.id} className="border-t border-line py-4 first:border-0">
            <OwnWords
              source={
                <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  {linked ? (
                    <TextLink href={`/portal/wins/${entry.id}`} className="inline-flex min-h-11 items-center">
                      {date}
                    </TextLink>
                  ) : (
                    <time dateTime={entry.yearOnly ? year : entry.occurredOn}>{date}</time>
                  )}
                  {entry.lifeDomain && <span>{t(`domains.${entry.lifeDomain}`)}</span>}
                  {linked && <Badge>{t(`list.${entry.sharing}`)}</Badge>}
                </span>
              }
            >
              {entry.what}
            </OwnWords>
            {/* A list that leads on shows what went well; the rest stands on the entry's own page. */}
            {!linked && <RecallAnswers entry={entry} />}
            {below?.(entry)}
          </li>
        );
      })}
    </ul>
  );
}

/** What the client said beyond the first sentence. */
function RecallAnswers({ entry }: { entry: Entry }) {
  const t = useTranslations("journal.recall");
  const answers = Object.entries(entry.recall ?? {}) as [keyof NonNullable<Entry["recall"]>, string][];
  const given = answers.filter(([, answer]) => answer !== "");
  if (given.length === 0) return null;
  return (
    <dl className="mt-2 flex max-w-text flex-col gap-2">
      {given.map(([prompt, answer]) => (
        <div key={prompt}>
          <dt className="text-note text-muted">{t(prompt)}</dt>
          <dd className="whitespace-pre-line break-words font-serif text-lead">{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
