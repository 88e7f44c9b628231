import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "#components/section.tsx";
import { references } from "#content/references.ts";
import { type SessionScript, sessionScripts } from "#content/scripts/session-scripts.ts";
import { type AgendaCode, agendaCodes } from "#domain/protocol/agenda.ts";
import type { AgendaReceipt } from "../schema.ts";
import { AgendaList } from "./agenda-list.tsx";

type AgendaSectionProps = { sessionId: string; kept: AgendaReceipt; minutes: number };

/** The agenda of a session, with words at hand for each part of it. */
export function AgendaSection({ sessionId, kept, minutes }: AgendaSectionProps) {
  const t = useTranslations("sessions.agenda");
  const scripts = Object.fromEntries(
    agendaCodes.map((code) => [code, <Script key={code} script={sessionScripts[code]} />]),
  ) as Record<AgendaCode, ReactNode>;
  return (
    <Section title={t("title")} description={t(kept.agenda.arranged ? "arranged" : "suggested")}>
      <AgendaList {...{ sessionId, kept, minutes, scripts }} />
    </Section>
  );
}

function Script({ script: { lines, tone, pace, watch, sources } }: { script: SessionScript }) {
  const t = useTranslations("sessions.script");
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex max-w-text flex-col gap-2 rounded-surface bg-wash p-4 font-serif text-lead">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <dl className="grid max-w-text grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-note">
        {Object.entries({ tone, pace, watch }).map(([name, text]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{t(name as "tone" | "pace" | "watch")}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="max-w-text text-note text-muted">
        {sources.length === 0
          ? t("unsourced")
          : t("sources", {
              sources: sources
                .map((key) => references[key])
                .map(({ authors, year }) => `${authors} (${year})`)
                .join("; "),
            })}
      </p>
    </div>
  );
}
