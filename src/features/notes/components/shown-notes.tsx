import { useFormatter, useTranslations } from "next-intl";
import type { ShownNote } from "../schema.ts";

/** What their coach showed to a client, the newest first. */
export function ShownNotes({ notes }: { notes: readonly ShownNote[] }) {
  const t = useTranslations("notes.portal");
  const format = useFormatter();
  return (
    <ul className="flex flex-col">
      {notes.map(({ id, text, at, coach }) => (
        <li key={id} className="border-b border-line py-4 last:border-0">
          <p className="max-w-text text-lead whitespace-pre-wrap wrap-anywhere">{text}</p>
          <p className="mt-1 text-note text-muted">
            {t("from", { name: coach, at: format.dateTime(new Date(at), { dateStyle: "long" }) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
