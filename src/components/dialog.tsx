"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { IconButton } from "./button.tsx";
import { Overlay, type OverlayState } from "./overlay.tsx";

type DialogProps = OverlayState & {
  title: string;
  description?: ReactNode;
  /** A `Button` that opens it; leave it out to control `open` yourself. */
  trigger?: ReactNode;
  children: ReactNode | ((close: () => void) => ReactNode);
  /** medium 512 px, wide 720 px; always a sheet from below on phones. */
  width?: "medium" | "wide";
  dismissable?: boolean;
};

/** One matter, set apart from the page. On phones it is a sheet that rises from below. */
export function Dialog({ trigger, open, onOpenChange, width = "medium", dismissable, ...body }: DialogProps) {
  const overlay = (
    <Overlay
      place="centre"
      width={width === "wide" ? "sm:max-w-180" : "sm:max-w-lg"}
      dismissable={dismissable}
      {...(!trigger && { open: open ?? false, onOpenChange })}
    >
      <DialogBody {...body} />
    </Overlay>
  );
  if (!trigger) return overlay;
  return (
    <DialogTrigger {...(open !== undefined && { isOpen: open })} onOpenChange={onOpenChange}>
      {trigger}
      {overlay}
    </DialogTrigger>
  );
}

function DialogBody({ title, description, children }: Pick<DialogProps, "title" | "description" | "children">) {
  const t = useTranslations("common");
  return (
    <AriaDialog className="flex min-h-0 flex-col outline-none">
      {({ close }) => (
        <>
          <header className="flex items-start gap-4 px-6 pt-5 pb-3">
            <div className="min-w-0 flex-1 pt-1">
              <Heading slot="title" className="font-serif text-head font-medium">
                {title}
              </Heading>
              {description && <p className="mt-1.5 text-muted">{description}</p>}
            </div>
            <IconButton label={t("close")} icon={<X />} onPress={close} className="-mr-2.5 size-11" />
          </header>
          <div className="scroll-pb-24 overflow-y-auto px-6 pt-1 pb-6">
            {typeof children === "function" ? children(close) : children}
          </div>
        </>
      )}
    </AriaDialog>
  );
}
