"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useShortcuts } from "./shortcuts.ts";

const loadDialog = () => import("./shortcuts-dialog.tsx");
const ShortcutsDialog = dynamic(() => loadDialog().then((module) => module.ShortcutsDialog), { ssr: false });

type ShortcutsHelpProps = {
  /** What the pages around offer; `?` and ⌘K are listed without being passed. */
  shortcuts: readonly { keys: string; label: string }[];
  palette?: boolean;
};

/** Opens on `?`: every shortcut, and the switch that turns single keys off. Fetched when somebody asks for it. */
export function ShortcutsHelp({ shortcuts, palette = true }: ShortcutsHelpProps) {
  const t = useTranslations("common.shortcuts");
  const [open, setOpen] = useState(false);
  useShortcuts([{ keys: "?", label: t("help"), onPress: ask }]);
  /** Without a connection it cannot be fetched; the page stays as it is. */
  function ask() {
    loadDialog().then(
      () => setOpen(true),
      () => {},
    );
  }

  if (!open) return null;
  const rows = [
    ...(palette ? [{ keys: "mod+k", label: t("palette") }] : []),
    ...shortcuts,
    { keys: "?", label: t("help") },
  ];
  return <ShortcutsDialog rows={rows} onClose={() => setOpen(false)} />;
}
