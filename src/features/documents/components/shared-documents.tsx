import { useFormatter, useLocale, useTranslations } from "next-intl";
import { fileKinds } from "#lib/file-kind.ts";
import type { Document } from "../schema.ts";
import { fileSize } from "./file-size.ts";

/** Documents that their coach shares with a client, the newest first. */
export function SharedDocuments({ documents }: { documents: readonly Document[] }) {
  const t = useTranslations("documents");
  const format = useFormatter();
  const locale = useLocale();
  return (
    <ul className="flex flex-col">
      {documents.map(({ id, name, mediaType, size, addedBy, addedAt }) => (
        <li key={id} className="border-b border-line py-2 last:border-0">
          <a
            href={`/api/documents/${id}`}
            download={name}
            aria-label={t("download", { name })}
            className="inline-flex min-h-11 items-center rounded-[2px] text-lead text-accent underline underline-offset-4 wrap-anywhere"
          >
            {name}
          </a>
          <p className="text-note text-muted">
            {t(`type.${fileKinds[mediaType]}`)}, {fileSize(size, locale)} ·{" "}
            {t("addedBy", { at: format.dateTime(new Date(addedAt), { dateStyle: "medium" }), name: addedBy })}
          </p>
        </li>
      ))}
    </ul>
  );
}
