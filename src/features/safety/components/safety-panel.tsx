import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { Section } from "#components/section.tsx";
import type { Flag, SafetyOfClient } from "../schema.ts";
import { RaiseFlag } from "./raise-flag.tsx";
import { TierNote } from "./tier-note.tsx";

type SafetyPanelProps = { clientId: string; safety: SafetyOfClient; timeZone: string };

/** A client's safety in the coach's record: what rests, the flags that are open, and the way to all the rest. */
export function SafetyPanel({ clientId, safety, timeZone }: SafetyPanelProps) {
  const t = useTranslations("safety.panel");
  const { tier, allowed, flags, flagCount, supervisors } = safety;
  const open = flags.filter(({ closedAt }) => closedAt === null);
  return (
    <Section
      title={t("title")}
      id="safety"
      actions={
        <>
          {(flagCount > 0 || tier !== "none") && (
            <ButtonLink href={`/clients/${clientId}/safety`}>{t("more")}</ButtonLink>
          )}
          <RaiseFlag clientId={clientId} supervisors={supervisors} />
        </>
      }
    >
      {tier !== "none" && <TierNote tier={tier} allowed={allowed} />}
      {tier === "none" && open.length === 0 && <p className="max-w-text text-muted">{t("empty")}</p>}
      {open.length > 0 && (
        <ul className="mt-2 flex flex-col" aria-label={t("openCount", { count: open.length })}>
          {open.map((flag) => (
            <FlagInShort key={flag.id} flag={flag} timeZone={timeZone} />
          ))}
        </ul>
      )}
      {open.length > 0 && <p className="mt-2 text-note text-muted">{t("zone", { zone: timeZone })}</p>}
    </Section>
  );
}

function FlagInShort({ flag, timeZone }: { flag: Flag; timeZone: string }) {
  const t = useTranslations("safety");
  const format = useFormatter();
  const at = format.dateTime(new Date(flag.raisedAt), { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <li className="border-b border-line py-4 last:border-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="font-semibold">{t(`kinds.${flag.kind}`)}</p>
        {flag.acknowledgedAt === null && <Badge tone="safety">{t("panel.unseen")}</Badge>}
        <span className="text-note text-muted">
          {t(flag.raisedBy === "client" ? "panel.raisedByClient" : "panel.raisedByCoach", { at })}
        </span>
      </div>
      <Observed flag={flag} />
    </li>
  );
}

/** What was seen, heard or said; a client's own words are set as such, what we say for them is not. */
export function Observed({ flag: { observed, kind } }: { flag: Pick<Flag, "observed" | "kind"> }) {
  if (observed === "") return null;
  if (kind === "not_ok") return <OwnWords className="mt-2">{observed}</OwnWords>;
  return <p className="mt-1 max-w-text whitespace-pre-line">{observed}</p>;
}
