import { getFormatter, getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { Page } from "#components/page.tsx";
import { ControlMapView } from "#features/preliminary-work/components/control-map-view.tsx";
import { ControlMapping } from "#features/preliminary-work/components/control-mapping.tsx";
import { load } from "#trpc/page.ts";

/** Sorting a situation by what is in one's own hands. */
export default async function ControlPage() {
  const [t, tSteps, format] = await Promise.all([
    getTranslations("preliminary.control"),
    getTranslations("preliminary.steps"),
    getFormatter(),
  ]);
  const [{ map, mapAllowed, stepsAllowed, shared }, { timeZone }] = await load((call) =>
    Promise.all([call.preliminaryWork.mine(), call.account.me()]),
  );
  const sortedOn = map && format.dateTime(new Date(map.createdAt), { dateStyle: "medium", timeZone });
  return (
    <Page title={t("title")} description={t("description")} width="text">
      {mapAllowed ? (
        <ControlMapping key={map?.id} map={map} sortedOn={sortedOn} stepsAllowed={stepsAllowed} />
      ) : (
        <>
          <Callout
            tone="info"
            title={t("resting")}
            className="mb-8"
            actions={<ButtonLink href="/portal/grounding">{tSteps("steady")}</ButtonLink>}
          >
            {t("restingText")}
          </Callout>
          {map && <ControlMapView map={map} />}
        </>
      )}
      <p className="mt-8 text-note text-muted">{t(shared ? "shared" : "private")}</p>
    </Page>
  );
}
