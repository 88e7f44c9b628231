"use client";

import { useTranslations } from "next-intl";
import { useShortcuts } from "#components/shortcuts.ts";

/** `j` and `k` walk the names of the caseload; Enter opens the one in focus, as it does for any link. */
export function CaseloadKeys() {
  const t = useTranslations("caseload.shortcuts");
  useShortcuts([
    { keys: "j", label: t("down"), onPress: () => walk(1) },
    { keys: "k", label: t("up"), onPress: () => walk(-1) },
  ]);
  return null;
}

function walk(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>("[data-caseload-row]")];
  const here = links.indexOf(document.activeElement as HTMLElement);
  const next = here === -1 ? (step === 1 ? 0 : links.length - 1) : here + step;
  links[next]?.focus();
}
