import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { chosenFilters } from "#features/record/timeline/components/chosen-filters.ts";
import { Timeline } from "#features/record/timeline/components/timeline.tsx";
import { TimelineFilters } from "#features/record/timeline/components/timeline-filters.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";
import { clientOf } from "../reads.ts";
import { RecordFrame } from "../record-frame.tsx";

type Props = PageProps<"/clients/[clientId]/timeline">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { clientId }] = await Promise.all([getTranslations("record.timeline"), params]);
  return { title: `${t("title")}, ${(await clientOf(clientId)).name}` };
}

/** Everything that happened with a client, newest first. */
export default async function TimelinePage({ params, searchParams }: Props) {
  const [t, { clientId }, { show: asked }] = await Promise.all([
    getTranslations("record.timeline"),
    params,
    searchParams,
  ]);
  const show = chosenFilters(asked);
  const [client, page] = await Promise.all([
    clientOf(clientId),
    load((call) => call.record.timeline({ clientId, show })),
  ]);
  return (
    <RecordFrame clientId={clientId}>
      <Texts areas={["record", "safety"]}>
        <TimelineFilters clientId={clientId} show={show} />
        {!page.sharingGranted && <p className="mb-4 max-w-text text-muted">{t("notShared")}</p>}
        {page.entries.length === 0 ? (
          <EmptyState
            action={show.length > 0 && <ButtonLink href={`/clients/${clientId}/timeline`}>{t("showAll")}</ButtonLink>}
          >
            {t(show.length > 0 ? "emptyFiltered" : "empty")}
          </EmptyState>
        ) : (
          <>
            <p className="mb-2 text-note text-muted">{t("zone", { zone: client.timeZone.replaceAll("_", " ") })}</p>
            <Timeline key={show.join()} clientId={clientId} timeZone={client.timeZone} show={show} first={page} />
          </>
        )}
      </Texts>
    </RecordFrame>
  );
}
