"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { IconButton } from "../button.tsx";
import { Overlay } from "../overlay.tsx";

type DrawerPanelProps = { open: boolean; onOpenChange: (open: boolean) => void; children: ReactNode };

/** What the drawer shows when it is open. */
export function DrawerPanel({ open, onOpenChange, children }: DrawerPanelProps) {
  const t = useTranslations("common");
  return (
    <Overlay place="side" open={open} onOpenChange={onOpenChange}>
      <Dialog aria-label={t("mainNavigation")} className="relative flex h-full flex-col overflow-y-auto outline-none">
        {({ close }) => (
          <>
            <IconButton
              label={t("closeMenu")}
              icon={<X />}
              onPress={close}
              className="absolute! top-2.5 right-2.5 size-11"
            />
            {children}
          </>
        )}
      </Dialog>
    </Overlay>
  );
}
