import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { Section } from "#components/section.tsx";
import { LadderSummary } from "#features/challenge-ladder/components/ladder-summary.tsx";
import { CoachingPrompts } from "#features/coaching-prompts/components/coaching-prompts.tsx";
import { AssignScale } from "#features/efficacy/components/assign-scale.tsx";
import { ScaleReport } from "#features/efficacy/components/scale-report.tsx";
import { ScheduleList } from "#features/efficacy/schedule/components/schedule-list.tsx";
import { ToldMeaning } from "#features/evidence/meaning/components/told-meaning.tsx";
import { EntryList } from "#features/journal/components/entry-list.tsx";
import { PreliminaryWork } from "#features/preliminary-work/components/preliminary-work.tsx";
import { AttemptList } from "#features/record/components/attempt-list.tsx";
import { SourceBalance } from "#features/record/sources/components/source-balance.tsx";
import { AnswerThread } from "#features/replies/components/answer-thread.tsx";
import { NextActions } from "#features/sessions/actions/components/next-actions.tsx";
import { load } from "#trpc/page.ts";
import { clientOf, safetyOf } from "./reads.ts";

/** Of attempts and wins the newest; all of them are on the timeline. */
const SHOWN = 5;

/**
 * What has happened with a client, below the head of the record. It is read a few parts at a time: each is a transaction
 * of its own, and one reader must not take up every connection.
 */
export async function RecordOverview({ clientId }: { clientId: string }) {
  const [t, tAll, client, safety] = await Promise.all([
    getTranslations("record"),
    getTranslations(),
    clientOf(clientId),
    safetyOf(clientId),
  ]);
  const [{ prompts }, { actions }, work] = await load((call) =>
    Promise.all([
      call.coachingPrompts.ofClient({ clientId }),
      call.actions.ofClient({ clientId }),
      call.preliminaryWork.ofClient({ clientId }),
    ]),
  );
  const [efficacy, { schedules }, templates] = await load((call) =>
    Promise.all([call.change.ofClient({ clientId }), call.efficacy.schedules({ clientId }), call.efficacy.templates()]),
  );
  const [journal, climb, balance] = await load((call) =>
    Promise.all([
      call.journal.ofClient({ clientId }),
      call.record.climb({ clientId }),
      call.record.sources({ clientId }),
    ]),
  );
  const [{ threads }, { meanings }] = await load((call) =>
    Promise.all([call.replies.ofClient({ clientId }), call.evidence.meaningsOfClient({ clientId })]),
  );
  const { timeZone } = client;
  const noWins = client.invitation.state !== "accepted" ? "notJoined" : journal.sharingGranted ? "empty" : "notGranted";
  const isHelpless = safety.flags.some(({ kind, closedAt }) => kind === "learned_helplessness" && closedAt === null);
  return (
    <>
      <CoachingPrompts prompts={prompts} />
      <Section title={t("actions")}>
        <NextActions {...{ clientId, clientName: client.name, sessionId: null, actions }} />
      </Section>
      <PreliminaryWork work={work} timeZone={timeZone} asked={isHelpless} />

      <Section
        title={t("efficacy")}
        actions={
          <>
            {efficacy.scales.length > 0 && (
              <ButtonLink href={`/clients/${clientId}/efficacy`}>{tAll("efficacy.coach.open")}</ButtonLink>
            )}
            <AssignScale clientId={clientId} timeZone={timeZone} templates={templates} />
          </>
        }
      >
        {efficacy.scales.length === 0 && <p className="text-muted">{tAll("efficacy.coach.empty")}</p>}
        <ScheduleList rows={schedules} timeZone={timeZone} />
      </Section>
      {efficacy.scales.map((scale) => (
        <ScaleReport key={scale.id} scale={scale} view={efficacy} reader="coach" />
      ))}

      <SourceBalance balance={balance} />

      <Section
        title={t("ladder")}
        actions={
          <>
            {climb.ladder && (
              <ButtonLink href={`/clients/${clientId}/insights`}>{tAll("insights.coach.open")}</ButtonLink>
            )}
            <ButtonLink href={`/clients/${clientId}/goals`}>{tAll("goals.coach.open")}</ButtonLink>
            <ButtonLink href={`/clients/${clientId}/ladder`}>
              {t(climb.ladder ? "ladderOpen" : "ladderStart")}
            </ButtonLink>
          </>
        }
      >
        {climb.ladder ? (
          <LadderSummary summary={climb.ladder} reader="coach" />
        ) : (
          <p className="text-muted">{t("ladderEmpty")}</p>
        )}
      </Section>
      <Section
        title={t("attempts")}
        actions={
          climb.attempts.length > SHOWN && (
            <ButtonLink href={`/clients/${clientId}/timeline?show=attempts`}>{t("allAttempts")}</ButtonLink>
          )
        }
      >
        {climb.attempts.length === 0 ? (
          <p className="text-muted">{t("attemptsEmpty")}</p>
        ) : (
          <AttemptList attempts={climb.attempts.slice(0, SHOWN)} timeZone={timeZone} />
        )}
      </Section>

      <Section
        title={t("wins")}
        description={journal.entries.length > 0 ? t("winsCount", { count: journal.entries.length }) : undefined}
        actions={
          journal.entries.length > SHOWN && (
            <ButtonLink href={`/clients/${clientId}/timeline?show=wins`}>{t("allWins")}</ButtonLink>
          )
        }
      >
        {journal.entries.length > 0 ? (
          <EntryList
            entries={journal.entries.slice(0, SHOWN)}
            below={({ id, what }) => (
              <>
                <ToldMeaning meaning={meanings.find(({ entryId }) => entryId === id)} />
                <AnswerThread
                  client={{ id: clientId, name: client.name, timeZone }}
                  entryId={id}
                  what={what}
                  replies={threads.find(({ entryId }) => entryId === id)?.replies ?? []}
                />
              </>
            )}
          />
        ) : (
          <p className="max-w-text text-muted">{tAll(`journal.coach.${noWins}`)}</p>
        )}
      </Section>
    </>
  );
}
