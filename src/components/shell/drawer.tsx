"use client";

import { Menu } from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { IconButton } from "../button.tsx";

const loadPanel = () => import("./drawer-panel.tsx");
// Fetched when somebody first opens it: wide screens never do.
const DrawerPanel = dynamic(() => loadPanel().then((module) => module.DrawerPanel), { ssr: false });

/** A sidebar for narrow screens: opens from the left, closes when one has arrived somewhere. */
export function Drawer({ children }: { children: ReactNode }) {
  const t = useTranslations("common");
  const path = usePathname();
  const [openOn, setOpenOn] = useState<string | null>(null);
  const [isKnown, setKnown] = useState(false);
  const isOpen = openOn === path;
  function open() {
    setKnown(true);
    setOpenOn(path);
  }
  return (
    <>
      <IconButton
        label={t("openMenu")}
        icon={<Menu />}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        onPress={() => loadPanel().then(open, stayClosed)}
        className="size-11"
      />
      {isKnown && (
        <DrawerPanel open={isOpen} onOpenChange={(open) => setOpenOn(open ? path : null)}>
          {children}
        </DrawerPanel>
      )}
    </>
  );
}

/** Without a connection it cannot be fetched; the page stays as it is. */
function stayClosed(): void {}
