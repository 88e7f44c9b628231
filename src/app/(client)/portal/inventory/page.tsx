import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { Page } from "#components/page.tsx";
import { KeepOffline } from "#features/challenge-ladder/offline/components/keep-offline.tsx";
import { load } from "#trpc/page.ts";
import { MyInventory } from "./my-inventory.tsx";

const OWN_PATH = ["/portal/inventory"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inventory"))("title") };
}

export default async function InventoryPage() {
  const t = await getTranslations("inventory");
  const inventory = await load((call) => call.successInventory.mine());
  if (!inventory.allowed) {
    const ways = (
      <>
        <ButtonLink href="/portal/wins" size="large">
          {t("restingEvidence")}
        </ButtonLink>
        <ButtonLink href="/portal/help" size="large">
          {t("restingHelp")}
        </ButtonLink>
      </>
    );
    return (
      <Page title={t("title")} width="text">
        <Callout tone="info" actions={ways}>
          {t("resting")}
        </Callout>
      </Page>
    );
  }
  return (
    <Page title={t("title")} {...(inventory.finishedAt === null && { description: t("description") })} width="text">
      <KeepOffline paths={OWN_PATH} />
      <MyInventory inventory={inventory} />
    </Page>
  );
}
