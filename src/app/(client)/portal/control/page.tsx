import { getFormatter, getTranslations } from "next-intl/server";
import { Callout } from "#components/callout.tsx";
import { Page } from "#components/page.tsx";
import { ControlMapView } from "#features/preliminary-work/components/control-map-view.tsx";
import { ControlMapping } from "#features/preliminary-work/components/control-mapping.tsx";
import { StillOpen } from "#features/safety/components/still-open.tsx";
import { load } from "#trpc/page.ts";

/** Sorting a situation by what is in one's own hands. */
export default async function ControlPage() {
  const [t, format] = await Promise.all([getTranslations("preliminary.control"), getFormatter()]);
  const [{ map, shared }, { allowed }, { timeZone }] = await load((call) =>
    Promise.all([call.preliminaryWork.mine(), call.safety.mine(), call.account.me()]),
  );
  const sortedOn = map && format.dateTime(new Date(map.createdAt), { dateStyle: "medium", timeZone });
  return (
    <Page title={t("title")} description={t("description")} width="text">
      {allowed.control_mapping ? (
        <ControlMapping key={map?.id} map={map} sortedOn={sortedOn} stepsAllowed={allowed.micro_rung} />
      ) : (
        <>
          <Callout tone="info" title={t("resting")} className="mb-8">
            {t("restingText")}
          </Callout>
          {map && <ControlMapView map={map} />}
          <StillOpen allowed={allowed} />
        </>
      )}
      <p className="mt-8 text-note text-muted">{t(shared ? "shared" : "private")}</p>
    </Page>
  );
}
