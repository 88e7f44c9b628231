import { Explain } from "#features/attribution/components/explain.tsx";
import { RungPage } from "#features/challenge-ladder/components/rung-page.tsx";
import { load } from "#trpc/page.ts";

/** One rung, and below it a minute to look at why the newest try went as it went. */
export default async function RungOfLadderPage({ params }: PageProps<"/portal/ladder/[rungId]">) {
  const { rungId } = await params;
  const view = await load((call) => call.ladders.rung({ rungId }));
  const latest = view.rung.attempts.find(({ outcome }) => outcome !== null);
  const subject = latest && ({ subject: "attempt", subjectId: latest.id } as const);
  const explanation = subject ? await load((call) => call.attribution.mine(subject)) : null;
  return (
    <>
      <RungPage {...view} />
      {subject && (
        <div className="mt-10 max-w-text">
          <Explain
            key={subject.subjectId}
            subject={subject}
            title={view.rung.title}
            explained={latest.outcome === "met" ? "Met" : "Missed"}
            explanation={explanation}
          />
        </div>
      )}
    </>
  );
}
