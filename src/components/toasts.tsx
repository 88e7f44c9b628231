"use client";

import { useEffect } from "react";
import { Toaster, toast } from "sonner";
import { buttonStyle } from "./button-style.ts";
import { classNames } from "./class-names.ts";
import { type Notice, type NoticesProps, takeNotices } from "./notices.ts";

/** How long an undo stays on offer, in milliseconds: long enough to read, reach and press (WCAG 2.2.1 asks for no less than that). */
const UNDO_MILLISECONDS = 10_000;

/**
 * The notices themselves: in the corner across from where dialogs have their buttons, and on phones above them. Every page
 * fetches this one, so it uses neither the library for texts nor the one for buttons.
 */
export function Toasts({ name, undo: label }: NoticesProps) {
  useEffect(() => takeNotices((notice) => show(notice, label)), [label]);
  return (
    <Toaster
      position="bottom-right"
      containerAriaLabel={name}
      offset={24}
      mobileOffset={{ bottom: "calc(5.5rem + env(safe-area-inset-bottom))", left: 16, right: 16 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-3 rounded-surface bg-ink px-4 py-3 font-sans text-body text-paper shadow-float sm:w-96",
          content: "min-w-0 flex-1",
          description: "text-note opacity-80",
        },
      }}
    />
  );
}

function show({ message, undo }: Notice, label: string): void {
  if (!undo) {
    toast(message);
    return;
  }
  function takeBack() {
    undo?.();
    toast.dismiss(id);
  }
  const id = toast(message, {
    duration: UNDO_MILLISECONDS,
    action: (
      <button type="button" onClick={takeBack} className={undoStyle}>
        {label}
      </button>
    ),
  });
}

const undoStyle = classNames(
  buttonStyle({ variant: "quiet", size: "small" }),
  "-my-2 -mr-2 min-h-11! text-paper! underline underline-offset-4 hover:bg-paper/15! focus-visible:outline-paper!",
);
