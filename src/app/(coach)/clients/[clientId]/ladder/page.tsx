import { CoachLadders } from "#features/challenge-ladder/components/coach-ladders.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";

export default async function CoachLadderPage({ params, searchParams }: PageProps<"/clients/[clientId]/ladder">) {
  const [{ clientId }, { ladder, new: starting, template }] = await Promise.all([params, searchParams]);
  const [view, templates, ownTemplates] = await Promise.all([
    load((call) => call.ladders.ofClient({ clientId })),
    load((call) => call.ladders.templates()),
    load((call) => call.ladders.ownTemplates()),
  ]);
  return (
    <Texts areas={["ladder"]}>
      <CoachLadders
        view={view}
        templates={templates}
        ownTemplates={ownTemplates}
        ladderId={typeof ladder === "string" ? ladder : undefined}
        starting={starting !== undefined}
        template={typeof template === "string" ? template : undefined}
      />
    </Texts>
  );
}
