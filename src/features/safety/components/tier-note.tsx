import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Callout } from "#components/callout.tsx";
import { practice, type SafetyOfClient } from "../schema.ts";

type TierNoteProps = Pick<SafetyOfClient, "tier" | "allowed"> & { children?: ReactNode };

/** What care a client needs now, and which practices rest. */
export function TierNote({ tier, allowed, children }: TierNoteProps) {
  const t = useTranslations("safety");
  const paused = practice.options.filter((name) => !allowed[name]);
  return (
    <Callout tone={tier === "caution" ? "attention" : "safety"} title={t(`tiers.${tier}`)}>
      {paused.length > 0
        ? t("panel.paused", { practices: paused.map((name) => t(`practices.${name}`)).join(", ") })
        : t("panel.nothingPaused")}
      {children}
    </Callout>
  );
}
