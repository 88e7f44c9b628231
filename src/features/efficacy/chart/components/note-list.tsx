import { useFormatter, useTranslations } from "next-intl";
import { Disclosure } from "#components/disclosure.tsx";
import type { Note, NoteGroup } from "../../series.ts";
import { brief } from "./brief.ts";
import { markPath, noteShape } from "./marks.ts";

type NoteListProps = { groups: readonly NoteGroup[]; timeZone: string; own: boolean; open?: boolean };

/** The footnotes of a picture: what happened, under the number that stands below its mark. */
export function NoteList({ groups, timeZone, own, open }: NoteListProps) {
  const t = useTranslations("efficacy.notes");
  const format = useFormatter();
  const count = groups.reduce((sum, { notes }) => sum + notes.length, 0);
  if (count === 0) return null;
  return (
    <Disclosure summary={t("title", { count })} open={open}>
      <ol className="flex flex-col gap-3 text-note">
        {groups.map(({ number, notes }) => (
          <li key={number} className="grid grid-cols-[1.5rem_1fr] break-inside-avoid">
            <span className="font-medium tabular-nums">{number}</span>
            <ul className="flex flex-col gap-1">
              {notes.map((note) => (
                <li key={note.id} className="grid grid-cols-[1.25rem_1fr]">
                  <NoteMark kind={note.kind} />
                  <span className="min-w-0 wrap-anywhere">
                    <span className="text-muted">
                      {format.dateTime(note.at, { day: "numeric", month: "short", timeZone })} · {t(note.kind)}{" "}
                    </span>
                    <span className={note.kind === "win" ? "font-serif" : undefined}>{brief(note.text, LONGEST)}</span>
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {!own && <p className="mt-3 text-note text-muted">{t("sharedOnly")}</p>}
    </Disclosure>
  );
}

/** The mark as it stands below the picture: filled where it was met alone, hollow otherwise; the words say which. */
function NoteMark({ kind }: Pick<Note, "kind">) {
  const filled = kind === "win" || kind === "met";
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="mt-1 size-3">
      <path
        d={markPath(noteShape[kind], 6, 6, 3.5)}
        strokeWidth={1.25}
        className={filled ? "fill-ink stroke-ink" : "fill-surface stroke-ink"}
      />
    </svg>
  );
}

/** A footnote points to a story; it does not retell it. */
const LONGEST = 160;
