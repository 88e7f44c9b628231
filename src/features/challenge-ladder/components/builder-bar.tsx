"use client";

import { Eye, History, LayoutTemplate, MoreHorizontal, Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, IconButton } from "#components/button.tsx";
import { Menu } from "#components/menu.tsx";
import { SaveReason } from "./save-failure.tsx";
import type { SavingState } from "./saving-state.ts";

type BuilderBarProps = {
  /** Progress and agreement. */
  children: ReactNode;
  state: SavingState;
  /** Why the last save failed, if it did. */
  error: { message: string } | null;
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onSave: () => void;
  onOpen: (view: "preview" | "history" | "template") => void;
};

/** What stays in view while a ladder is built: how it stands, whether it is kept, and the ways back. */
export function BuilderBar({ children, state, error, canUndo, canRedo, ...on }: BuilderBarProps) {
  const t = useTranslations("ladder.build");
  return (
    <div className="sticky top-16 z-10 -mx-2 mb-6 flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-line bg-paper px-2 py-3 lg:top-0">
      {children}
      <p className="text-note text-muted" role="status">
        {t(`saving.${state}`)}
      </p>
      <div className="ml-auto flex items-center gap-1">
        <IconButton label={t("undo")} icon={<Undo2 />} disabled={!canUndo} onPress={on.onUndo} />
        <IconButton label={t("redo")} icon={<Redo2 />} disabled={!canRedo} onPress={on.onRedo} />
        <Menu
          label={t("views")}
          trigger={<IconButton label={t("views")} icon={<MoreHorizontal />} />}
          items={[
            { id: "preview", label: t("preview"), icon: <Eye />, onAction: () => on.onOpen("preview") },
            { id: "history", label: t("history"), icon: <History />, onAction: () => on.onOpen("history") },
            { id: "template", label: t("template"), icon: <LayoutTemplate />, onAction: () => on.onOpen("template") },
          ]}
        />
        <Button
          variant="primary"
          pending={state === "saving"}
          disabled={state === "saved" || state === "conflict"}
          onPress={on.onSave}
        >
          {t("save")}
        </Button>
      </div>
      {(state === "refused" || state === "conflict") && <SaveReason error={error} />}
    </div>
  );
}
