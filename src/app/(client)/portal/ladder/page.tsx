import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { LadderMore } from "#features/challenge-ladder/components/ladder-more.tsx";
import { MyLadders } from "#features/challenge-ladder/components/my-ladders.tsx";
import { KeepOffline } from "#features/challenge-ladder/offline/components/keep-offline.tsx";
import { StillOpen } from "#features/safety/components/still-open.tsx";
import { load } from "#trpc/page.ts";
import { isAlone } from "#trpc/server.ts";

export default async function LadderPage() {
  const [[view, { allowed }], alone] = await Promise.all([
    load((call) => Promise.all([call.ladders.mine(), call.safety.mine()])),
    isAlone(),
  ]);
  const t = await getTranslations("ladder.mine");
  const next = view.ladders.flatMap(({ currentRungId }) => (currentRungId ? [`/portal/ladder/${currentRungId}`] : []));
  return (
    <Page title={t("title")} description={t("description")} width="text">
      <KeepOffline paths={["/portal/ladder", ...next]} />
      <MyLadders {...view} alone={alone} />
      {!allowed.ladder_attempt && <StillOpen allowed={allowed} />}
      <LadderMore printable={view.ladders.some(({ rungs }) => rungs.length > 0)} alone={alone} />
    </Page>
  );
}
