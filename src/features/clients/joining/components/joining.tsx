"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { RungHint } from "#components/rung-hint.tsx";
import { useLinkToken } from "#components/use-link-token.ts";
import { useTRPCClient } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { Problem } from "../../components/problem.tsx";
import type { InvitationView } from "../schema.ts";
import { AcceptWithAccount } from "./accept-with-account.tsx";
import { NewAccountForm } from "./new-account-form.tsx";

type JoiningProps = {
  organisationId: string;
  /** A button that signs out, for whoever is signed in as somebody else. */
  signOut: ReactNode;
};

/** What the link in an invitation's letter opens. Looking at it changes nothing. */
export function Joining({ organisationId, signOut }: JoiningProps) {
  const t = useTranslations("clients.join");
  const client = useTRPCClient();
  const token = useLinkToken("invitation", organisationId);
  const link = { organisationId, token: token ?? "" };
  const view = useQuery({
    queryKey: ["invitation", link],
    queryFn: () => client.clients.invitation.mutate(link),
    enabled: Boolean(token),
    staleTime: Number.POSITIVE_INFINITY,
  });

  if (token === "") return <Callout tone="info">{t("incomplete")}</Callout>;
  if (view.isError) {
    const isGone = refusalFrom(view.error)?.code === "not_found";
    if (isGone) {
      return (
        <Callout tone="info" title={t("gone")} announce>
          {t("goneText")}
        </Callout>
      );
    }
    return (
      <div className="flex flex-col items-start gap-4">
        <Problem error={view.error} />
        <Button pending={view.isFetching} onPress={() => void view.refetch()}>
          {t("retry")}
        </Button>
      </div>
    );
  }
  if (!view.data) return <RungHint label={t("loading")} />;
  return <Invitation view={view.data} link={link} signOut={signOut} />;
}

type InvitationProps = {
  view: InvitationView;
  link: { organisationId: string; token: string };
  signOut: ReactNode;
};

function Invitation({ view, link, signOut }: InvitationProps) {
  const t = useTranslations("clients.join");
  if (view.state !== "open") return <Closed view={view} />;
  const { coachName, practiceName } = view;
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-3 text-lead">
        <p>{t("invites", { coachName, practiceName })}</p>
        <p className="text-muted">{t("what")}</p>
      </div>
      <WayIn view={view} link={link} signOut={signOut} />
    </div>
  );
}

function Closed({ view }: { view: Exclude<InvitationView, { state: "open" }> }) {
  const t = useTranslations("clients.join");
  const { state, coachName, practiceName } = view;
  if (state === "expired") {
    return (
      <Callout tone="info" title={t("expired")}>
        {t("expiredText", { coachName, practiceName })}
      </Callout>
    );
  }
  const signIn = <ButtonLink href="/sign-in">{t("usedSignIn")}</ButtonLink>;
  return (
    <Callout tone="info" title={t("used")} actions={signIn}>
      {t("usedText", { practiceName })}
    </Callout>
  );
}

type OpenView = Extract<InvitationView, { state: "open" }>;

/** Which way leads in depends on who is sitting there. */
function WayIn({ view, link, signOut }: InvitationProps & { view: OpenView }) {
  const t = useTranslations("clients.join");
  const { signedIn, emailHint: hint, practiceName } = view;
  if (signedIn && !signedIn.isInvited) {
    const { name, email, isStaff } = signedIn;
    return (
      <Callout tone="attention" title={t("other", { name, email })} actions={signOut}>
        {isStaff ? t("otherStaff", { hint, practiceName }) : t("otherText", { hint })}
      </Callout>
    );
  }
  if (signedIn) return <AcceptWithAccount view={view} person={signedIn} link={link} signOut={signOut} />;
  if (view.hasAccount) {
    return (
      <div className="flex flex-col gap-5">
        <p>{t("hasAccount", { hint })}</p>
        <ButtonLink href={`/sign-in?callbackUrl=/join/${link.organisationId}`} variant="primary" size="large" wide>
          {t("signIn")}
        </ButtonLink>
      </div>
    );
  }
  return <NewAccountForm view={view} link={link} />;
}
