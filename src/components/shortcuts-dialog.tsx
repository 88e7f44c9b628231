"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "./dialog.tsx";
import { Kbd } from "./kbd.tsx";
import { useSingleKeys } from "./shortcuts.ts";
import { Switch } from "./switch.tsx";

type ShortcutsDialogProps = {
  rows: readonly { keys: string; label: string }[];
  onClose: () => void;
};

/** Every shortcut, and the switch that turns single keys off. */
export function ShortcutsDialog({ rows, onClose }: ShortcutsDialogProps) {
  const t = useTranslations("common.shortcuts");
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("title")} description={t("description")}>
      <dl>
        {rows.map(({ keys, label }) => (
          <div key={keys} className="flex items-center justify-between border-b border-line py-2">
            <dt>{label}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        className="mt-4"
        label={t("single")}
        description={t("singleDescription")}
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.target.checked)}
      />
    </Dialog>
  );
}

/** The keys of a shortcut as this device names them. */
function Keys({ keys }: { keys: string }) {
  const parts = keys.split("+");
  return (
    <span className="inline-flex gap-1">
      {parts.map((part) => (
        <Kbd key={part}>{part === "mod" ? modifierName() : part.length === 1 ? part.toUpperCase() : part}</Kbd>
      ))}
    </span>
  );
}

function modifierName(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
}
