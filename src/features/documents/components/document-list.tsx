"use client";

import { useMutation } from "@tanstack/react-query";
import { Lock, Users } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { Button } from "#components/button.tsx";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { fileKinds } from "#lib/file-kind.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { Document } from "../schema.ts";
import { fileSize } from "./file-size.ts";

type DocumentListProps = { documents: readonly Document[]; timeZone: string };

/** The documents of a record, with what can be done about each. */
export function DocumentList({ documents, timeZone }: DocumentListProps) {
  const t = useTranslations("documents");
  const format = useFormatter();
  const locale = useLocale();
  const { share, remove } = useDocumentDeeds(documents);
  return (
    <Table caption={t("caption")} stacked>
      <TableHead>
        <Column>{t("columns.name")}</Column>
        <Column>{t("columns.sharing")}</Column>
        <Column numeric>{t("columns.size")}</Column>
        <Column>{t("columns.added")}</Column>
        <Column hidden>{t("columns.actions")}</Column>
      </TableHead>
      <TableBody>
        {documents.map(({ id: documentId, name, mediaType, size, sharing, addedBy, addedAt }) => (
          <Row key={documentId}>
            <Cell rowHeader>
              <a
                href={`/api/documents/${documentId}`}
                download={name}
                className="inline-flex min-h-11 items-center rounded-[2px] text-accent underline decoration-1 underline-offset-4 wrap-anywhere hover:decoration-2"
              >
                {name}
              </a>
            </Cell>
            <Cell>
              {sharing === "private" ? (
                <Badge icon={<Lock aria-hidden="true" />}>{t("add.private")}</Badge>
              ) : (
                <Badge tone="info" icon={<Users aria-hidden="true" />}>
                  {t("add.shared")}
                </Badge>
              )}
            </Cell>
            <Cell numeric>
              {t(`type.${fileKinds[mediaType]}`)}, {fileSize(size, locale)}
            </Cell>
            <Cell line>
              {t("addedBy", {
                at: format.dateTime(new Date(addedAt), { dateStyle: "medium", timeZone }),
                name: addedBy,
              })}
            </Cell>
            <Cell line>
              <fieldset className="flex flex-wrap gap-2">
                <legend className="sr-only">{t("actionsOf", { name })}</legend>
                <Button
                  size="small"
                  pending={share.isPending && share.variables.documentId === documentId}
                  onPress={() => share.mutate({ documentId, sharing: sharing === "private" ? "shared" : "private" })}
                >
                  {t(sharing === "private" ? "share" : "unshare")}
                </Button>
                <Button
                  size="small"
                  variant="quiet"
                  pending={remove.isPending && remove.variables.documentId === documentId}
                  onPress={() => remove.mutate({ documentId })}
                >
                  {t("remove")}
                </Button>
              </fieldset>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function useDocumentDeeds(documents: readonly Document[]) {
  const t = useTranslations("documents");
  const router = useRouter();
  const trpc = useTRPC();
  const onError = (error: { message: string }) => {
    toastDone(refusalFrom(error) ? error.message : t("failed"));
    router.refresh();
  };
  const restore = useMutation(trpc.documents.restore.mutationOptions({ onError, onSuccess: () => router.refresh() }));
  return {
    share: useMutation(
      trpc.documents.setSharing.mutationOptions({
        onError,
        onSuccess: (_, { sharing }) => {
          toastDone(t(sharing === "shared" ? "isShared" : "isPrivate"));
          router.refresh();
        },
      }),
    ),
    remove: useMutation(
      trpc.documents.remove.mutationOptions({
        onError,
        onSuccess: ({ documentId }) => {
          const name = documents.find(({ id }) => id === documentId)?.name ?? "";
          toastUndo(t("removed", { name }), () => restore.mutate({ documentId }));
          router.refresh();
        },
      }),
    ),
  };
}
