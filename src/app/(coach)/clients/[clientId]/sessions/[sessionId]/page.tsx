import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { Section } from "#components/section.tsx";
import { NextActions } from "#features/sessions/actions/components/next-actions.tsx";
import { AgendaSection } from "#features/sessions/agenda/components/agenda-section.tsx";
import { MoveSession } from "#features/sessions/components/move-session.tsx";
import { SessionOutcome } from "#features/sessions/components/session-outcome.tsx";
import { SessionWhen } from "#features/sessions/components/session-when.tsx";
import { SessionNotes } from "#features/sessions/notes/components/session-notes.tsx";
import { SessionSummary } from "#features/sessions/notes/components/session-summary.tsx";
import { SessionFacts } from "#features/sessions/running/components/session-facts.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";

/** A session from its plan to its summary: what to do, the words for it, what was noted, what was agreed. */
export default async function SessionPage({ params }: PageProps<"/clients/[clientId]/sessions/[sessionId]">) {
  const { clientId, sessionId } = await params;
  const view = await load((call) => call.sessions.byId({ sessionId }));
  const { session, client, timeZone, agenda, notes, summary, shared, actions, person } = view;
  if (session.clientId !== clientId) notFound();
  const t = await getTranslations("sessions.page");
  const isPlanned = session.state === "planned";
  return (
    <Texts areas={["sessions"]}>
      <Page
        title={t("session", { number: view.number, name: client.name })}
        width="wide"
        description={
          <SessionWhen
            startsAt={session.startsAt}
            minutes={session.minutes}
            timeZone={timeZone}
            other={{ timeZone: client.timeZone, name: client.name }}
          />
        }
        breadcrumbs={[
          { href: "/sessions", label: t("title") },
          { href: `/clients/${clientId}` as Route, label: client.name },
          { href: `/clients/${clientId}/sessions` as Route, label: t("ofOne") },
        ]}
        actions={isPlanned && <MoveSession {...{ session, client, timeZone }} />}
      >
        <SessionFacts view={view} />
        {/* On a phone the agenda comes first and is long. */}
        <p className="mt-4 lg:hidden print:hidden">
          <a href="#notes" className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
            {t("toNotes")}
          </a>
        </p>
        <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-2">
          <AgendaSection sessionId={sessionId} kept={agenda} minutes={session.minutes} />
          <div>
            <Section title={t("notes")} id="notes" className="scroll-mt-20">
              <SessionNotes {...{ sessionId, notes, person }} />
            </Section>
            <Section title={t("actions")}>
              <NextActions {...{ clientId, clientName: client.name, sessionId, actions }} />
            </Section>
            <Section title={t("summary")}>
              <SessionSummary {...{ sessionId, summary, shared, person, clientName: client.name, timeZone }} />
            </Section>
            <Section title={t("outcome")}>
              <SessionOutcome session={session} now={view.now} />
            </Section>
          </div>
        </div>
      </Page>
    </Texts>
  );
}
