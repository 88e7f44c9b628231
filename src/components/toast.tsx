"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Button } from "./button.tsx";

/** How long an undo stays on offer, in milliseconds: long enough to read, reach and press (WCAG 2.2.1 asks for no less than that). */
const UNDO_MILLISECONDS = 10_000;

/** Says that something happened: one short sentence, past tense. Nothing that must be read may live only here. */
export function toastDone(message: string): void {
  toast(message);
}

/** Says that something happened and offers to take it back for ten seconds. */
export function toastUndo(message: string, undo: () => void): void {
  function takeBack() {
    undo();
    toast.dismiss(id);
  }
  const id = toast(message, {
    duration: UNDO_MILLISECONDS,
    action: <UndoButton onPress={takeBack} />,
  });
}

function UndoButton({ onPress }: { onPress: () => void }) {
  const t = useTranslations("common");
  return (
    <Button
      variant="quiet"
      size="small"
      onPress={onPress}
      className="-my-2 -mr-2 min-h-11! text-paper! underline underline-offset-4 hover:bg-paper/15! focus-visible:outline-paper!"
    >
      {t("undo")}
    </Button>
  );
}
