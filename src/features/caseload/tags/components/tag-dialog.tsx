"use client";

import { useMutation } from "@tanstack/react-query";
import { Check, Minus, Pencil, Plus, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, IconButton } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Dialog } from "#components/dialog.tsx";
import { toastUndo } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { Chosen } from "../../components/caseload-rows.ts";
import type { Tag } from "../../schema.ts";
import { TagForm } from "./tag-form.tsx";
import { TagMark } from "./tag-mark.tsx";

type TagDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  tags: readonly Tag[];
  chosen: readonly Chosen[];
  onChanged: (message: string, undo: () => void) => void;
};

/** Puts a tag on the ticked clients or takes it off, and keeps the practice's tags in order. */
export function TagDialog({ open, onOpenChange, tags, chosen, onChanged }: TagDialogProps) {
  const t = useTranslations("caseload.tags");
  const router = useRouter();
  const [editing, setEditing] = useState<Tag | "new" | null>(null);
  const { caseload } = useTRPC();
  const refresh = { onSuccess: () => router.refresh() };
  const undoTag = useMutation(caseload.tagClients.mutationOptions(refresh));
  const restore = useMutation(caseload.removeTag.mutationOptions(refresh));
  const put = useMutation(
    caseload.tagClients.mutationOptions({
      onSuccess: ({ changed }, { tagId, on }) =>
        onChanged(t(on ? "put" : "taken", { count: changed.length }), () => {
          if (changed.length > 0) undoTag.mutate({ clientIds: changed, tagId, on: !on });
        }),
    }),
  );
  const remove = useMutation(
    caseload.removeTag.mutationOptions({
      onSuccess: (_, { id }) => {
        router.refresh();
        toastUndo(t("removed"), () => restore.mutate({ id, removed: false }));
      },
    }),
  );
  const clientIds = chosen.map(({ clientId }) => clientId);
  const having = (id: string) => chosen.filter(({ tagIds }) => tagIds.includes(id)).length;
  const problem = put.error ?? remove.error;

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("title", { count: chosen.length })}
      description={t("description")}
    >
      {problem && (
        <Callout tone="attention" announce className="mb-4">
          {refusalFrom(problem) ? problem.message : t("failed")}
        </Callout>
      )}
      {tags.length === 0 && <p className="mb-3 text-muted">{t("empty")}</p>}
      <ul className="mb-4">
        {tags.map((tag) => {
          const count = having(tag.id);
          const isOn = count === chosen.length;
          return (
            <li key={tag.id} className="flex items-center gap-2 border-b border-line py-1">
              <Button
                variant="quiet"
                className="flex-1 justify-start!"
                disabled={put.isPending}
                aria-pressed={isOn ? "true" : count > 0 ? "mixed" : "false"}
                onPress={() => put.mutate({ clientIds, tagId: tag.id, on: !isOn })}
              >
                <span className="grid size-5 place-items-center rounded-[4px] border border-edge [&_svg]:size-3.5">
                  {isOn ? <Check aria-hidden="true" /> : count > 0 && <Minus aria-hidden="true" />}
                </span>
                <TagMark tag={tag} />
              </Button>
              <IconButton label={t("edit", { name: tag.name })} icon={<Pencil />} onPress={() => setEditing(tag)} />
              <IconButton
                label={t("remove", { name: tag.name })}
                icon={<Trash2 />}
                disabled={remove.isPending}
                onPress={() => remove.mutate({ id: tag.id, removed: true })}
              />
            </li>
          );
        })}
      </ul>
      {editing ? (
        <TagForm
          key={editing === "new" ? "new" : editing.id}
          tag={editing === "new" ? null : editing}
          onCancel={() => setEditing(null)}
          onSaved={(tag) => {
            if (editing === "new") put.mutate({ clientIds, tagId: tag.id, on: true });
            setEditing(null);
            router.refresh();
          }}
        />
      ) : (
        <Button onPress={() => setEditing("new")}>
          <Plus aria-hidden="true" />
          {t("new")}
        </Button>
      )}
    </Dialog>
  );
}
