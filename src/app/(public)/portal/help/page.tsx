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
import { TextLink } from "#components/text-link.tsx";
import { CrisisHelp } from "#features/safety/crisis/components/crisis-help.tsx";
import { GroundingSteps } from "#features/safety/crisis/components/grounding-steps.tsx";
import { NotOk } from "#features/safety/not-ok/components/not-ok.tsx";
import { Texts } from "#messages/texts.tsx";
import { api } from "#trpc/server.ts";
import { PortalReady } from "../../../(client)/portal/portal-ready.tsx";
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
  const [t, tSelf, { country }, who] = await Promise.all([
    getTranslations("crisis"),
    getTranslations("alone"),
    searchParams.then(asked.parse),
    visitor(),
  ]);
  const grounding: ReactNode = (
    <Disclosure summary={t("grounding.open")} className="mt-10">
      <GroundingSteps />
    </Disclosure>
  );
  if (who.as !== "client") {
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
          {who.as === "nobody" && (
            <Callout tone="info" title={t("help.signedOut")} actions={signIn} className="mt-10">
              {t("help.signedOutText")}
            </Callout>
          )}
        </PublicShell>
      </Texts>
    );
  }
  const { userId, acting, confirmations, timeZone, alone } = who;
  return (
    <PortalShell {...{ userId, acting }} frame={PortalReady}>
      <Page title={t("help.title")} width="text">
        <CrisisHelp
          {...{ confirmations, timeZone }}
          asked={country}
          aside={
            <p className="mt-2">
              <TextLink href="#not-ok" className="inline-flex min-h-11 items-center">
                {alone ? tSelf("helpTitle") : t("notOk.title")}
              </TextLink>
            </p>
          }
        />
        <div id="not-ok" className="scroll-mt-6 pt-10">
          {alone ? (
            <Section title={tSelf("helpTitle")}>
              <p className="max-w-text">{tSelf("helpText")}</p>
            </Section>
          ) : (
            <Section title={t("notOk.title")}>
              <NotOk />
            </Section>
          )}
        </div>
        {grounding}
      </Page>
    </PortalShell>
  );
}

/** Who asks: a client, somebody of the staff, or nobody. Nobody also when the answer fails: numbers come first. */
async function visitor() {
  try {
    const call = await api();
    const { userId, acting } = await call.account.me();
    if (acting?.as !== "client") return { as: "staff" } as const;
    return {
      as: "client",
      userId,
      acting,
      ...(await call.safety.help()),
      alone: (await call.selfUse.mine()).alone,
    } as const;
  } catch {
    return { as: "nobody" } as const;
  }
}
