import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "#components/badge.tsx";
import type { Phase } from "#domain/protocol/phases.ts";
import { safePhases } from "#domain/safety/phases.ts";
import type { Head } from "../schema.ts";

type RecordHeadProps = {
  /** What the client wants to be able to do, in their words. */
  focus: string;
  audience: string;
  /** Week of the plan. */
  week: ReactNode;
  /** Phases of the method that are open; one whose practice rests is not. */
  phases: readonly Phase[];
  head: Head;
};

/** Where the work with a client stands, in two lines at the head of every page of the record. */
export function RecordHead({
  focus,
  audience,
  week,
  phases,
  head: { tier, allowed, nextSession, timeZone },
}: RecordHeadProps) {
  const t = useTranslations("record.head");
  const tSafety = useTranslations("safety");
  const tPhase = useTranslations("clients.facts.phase");
  const format = useFormatter();
  const open = safePhases(phases, allowed).map((phase) => tPhase(phase));
  const at =
    nextSession &&
    format.dateTime(new Date(nextSession), {
      ...{ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
      timeZone,
    });
  return (
    <>
      <span className="block font-serif text-lead text-ink">{focus}</span>
      <span className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-1">
        {tier !== "none" && (
          <Badge tone={tier === "caution" ? "attention" : "safety"}>{tSafety(`tiers.${tier}`)}</Badge>
        )}
        <span>{audience}</span>
        <span>{week}</span>
        {open.length > 0 && <span>{t("phases", { phases: open.join(", ") })}</span>}
        <span>{at ? t("nextSession", { at }) : t("noSession")}</span>
      </span>
    </>
  );
}
