import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import type { DocumentsOfClient } from "../schema.ts";
import { AddDocument } from "./add-document.tsx";
import { DocumentList } from "./document-list.tsx";
import { fileSize } from "./file-size.ts";

type DocumentsDeskProps = DocumentsOfClient & { clientId: string; timeZone: string };

/** A record's documents, and the way to add one. */
export function DocumentsDesk({ clientId, timeZone, documents, used, room }: DocumentsDeskProps) {
  const t = useTranslations("documents");
  const locale = useLocale();
  return (
    <>
      {documents.length === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <>
          <DocumentList documents={documents} timeZone={timeZone} />
          <p className="mt-2 text-note text-muted">
            {t("room", { used: fileSize(used, locale), room: fileSize(room, locale) })}
          </p>
        </>
      )}
      <Section title={t("add.title")} className="mt-10">
        <AddDocument clientId={clientId} />
      </Section>
    </>
  );
}
