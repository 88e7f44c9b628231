import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import * as z from "zod";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { Page } from "#components/page.tsx";
import { Section } from "#components/section.tsx";
import { PublicShell } from "#components/shell/public-shell.tsx";
import { CrisisHelp } from "#features/safety/crisis/components/crisis-help.tsx";
import { GroundingSteps } from "#features/safety/crisis/components/grounding-steps.tsx";
import { NotOk } from "#features/safety/not-ok/components/not-ok.tsx";
import { Texts } from "#messages/texts.tsx";
import { api } from "#trpc/server.ts";
import { PortalShell } from "../../../(client)/portal/portal-shell.tsx";

const asked = z.object({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("crisis.help"))("title") };
}

/** Help for whoever asks: signed in or not, and also when nothing else of the product works. */
export default async function HelpPage({ searchParams }: PageProps<"/portal/help">) {
  const [t, { country }, client] = await Promise.all([
    getTranslations("crisis"),
    searchParams.then(asked.parse),
    who(),
  ]);
  const grounding: ReactNode = (
    <Disclosure summary={t("grounding.open")} className="mt-10">
      <GroundingSteps />
    </Disclosure>
  );
  if (client === null) {
    const signIn = (
      <ButtonLink href="/sign-in" size="large">
        {t("help.signIn")}
      </ButtonLink>
    );
    return (
      <Texts areas={["crisis"]}>
        <PublicShell title={t("help.title")}>
          <CrisisHelp confirmations={[]} asked={country} />
          {grounding}
          <Callout tone="info" title={t("help.signedOut")} actions={signIn} className="mt-10">
            {t("help.signedOutText")}
          </Callout>
        </PublicShell>
      </Texts>
    );
  }
  const { userId, acting, confirmations, timeZone } = client;
  return (
    <PortalShell {...{ userId, acting }}>
      <Page title={t("help.title")} width="text">
        <CrisisHelp {...{ confirmations, timeZone }} asked={country} />
        <Section title={t("notOk.title")}>
          <NotOk />
        </Section>
        {grounding}
      </Page>
    </PortalShell>
  );
}

/** The client who asks; nobody while signed out, and nobody when the answer fails: numbers come first. */
async function who() {
  try {
    const call = await api();
    const { userId, acting } = await call.account.me();
    if (acting?.as !== "client") return null;
    return { userId, acting, ...(await call.safety.help()) };
  } catch {
    return null;
  }
}
