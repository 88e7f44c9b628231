"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { PasswordField } from "#components/password-field.tsx";
import { RungHint } from "#components/rung-hint.tsx";
import { TextField } from "#components/text-field.tsx";
import { forgetLinkToken, useLinkToken } from "#components/use-link-token.ts";
import { useTRPC, useTRPCClient } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { CoachLink, CoachView } from "../../schema.ts";

const COACH_INVITATION = "coach-invitation";

type OpenView = Extract<CoachView, { state: "open" }>;

/** What the link in the letter to a coach opens. Looking at it changes nothing. */
export function CoachJoining({ organisationId, signOut }: { organisationId: string; signOut: ReactNode }) {
  const t = useTranslations("alone.joining");
  const client = useTRPCClient();
  const token = useLinkToken(COACH_INVITATION, organisationId);
  const link = { organisationId, token: token ?? "" };
  const view = useQuery({
    queryKey: ["coach-invitation", link],
    queryFn: () => client.selfUse.coachInvitation.mutate(link),
    enabled: Boolean(token),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (token === "") return <Callout tone="info">{t("incomplete")}</Callout>;
  if (view.isError && refusalFrom(view.error)?.code === "not_found") {
    return (
      <Callout tone="info" title={t("gone")} announce>
        {t("goneText")}
      </Callout>
    );
  }
  if (view.isError) {
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
  const { state, clientName } = view.data;
  if (state !== "open") {
    const signIn = state === "used" && <ButtonLink href="/sign-in">{t("signIn")}</ButtonLink>;
    return (
      <Callout tone="info" title={t(state)} actions={signIn}>
        {state === "used" ? t("usedText") : t("expiredText", { clientName })}
      </Callout>
    );
  }
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-3 text-lead">
        <p>{t("invites", { clientName })}</p>
        <p className="text-muted">{t("what")}</p>
      </div>
      <WayIn view={view.data} link={link} signOut={signOut} />
    </div>
  );
}

type WayInProps = { view: OpenView; link: CoachLink; signOut: ReactNode };

/** Which way leads in depends on who is sitting there. */
function WayIn({ view: { signedIn, emailHint: hint, hasAccount }, link, signOut }: WayInProps) {
  const t = useTranslations("alone.joining");
  const accept = useAccept();
  if (signedIn && !signedIn.isInvited) {
    return (
      <Callout tone="attention" title={t("other", { name: signedIn.name })} actions={signOut}>
        {t("otherText", { hint })}
      </Callout>
    );
  }
  if (signedIn) {
    return (
      <div className="flex flex-col gap-5">
        <Problem error={accept.error} />
        <Button
          variant="primary"
          size="large"
          wide
          pending={accept.isPending || accept.isSuccess}
          onPress={() => accept.mutate(link)}
        >
          {t("acceptAs", { name: signedIn.name })}
        </Button>
        {signOut}
      </div>
    );
  }
  if (hasAccount) {
    return (
      <div className="flex flex-col gap-5">
        <p>{t("hasAccount", { hint })}</p>
        <ButtonLink
          href={`/sign-in?callbackUrl=/coach-invitation/${link.organisationId}`}
          variant="primary"
          size="large"
          wide
        >
          {t("signIn")}
        </ButtonLink>
      </div>
    );
  }
  return <NewCoach link={link} />;
}

/** Makes an account for the invited address and accepts with it. */
function NewCoach({ link }: { link: CoachLink }) {
  const t = useTranslations("alone.joining");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const accept = useAccept();
  const fields = refusalFrom(accept.error)?.fields;

  function submit(event: FormEvent) {
    event.preventDefault();
    accept.mutate({ ...link, newAccount: { name, ...(password !== "" && { password }) } });
  }

  return (
    <Form onSubmit={submit}>
      <TextField
        name="name"
        label={t("name")}
        description={t("nameHint")}
        autoComplete="name"
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={fields?.["newAccount.name"]}
      />
      <PasswordField
        name="password"
        label={t("password")}
        description={t("passwordHint")}
        autoComplete="new-password"
        maxLength={512}
        optional
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={fields?.["newAccount.password"]}
      />
      {!fields && <Problem error={accept.error} />}
      <FormActions>
        <Button type="submit" variant="primary" size="large" wide pending={accept.isPending || accept.isSuccess}>
          {t("accept")}
        </Button>
      </FormActions>
    </Form>
  );
}

function useAccept() {
  return useMutation(
    useTRPC().selfUse.acceptAsCoach.mutationOptions({
      onSuccess: ({ clientId }, { organisationId }) => {
        forgetLinkToken(COACH_INVITATION, organisationId);
        // A whole new page: whoever was signed in before, nothing of theirs stays in memory.
        window.location.replace(`/clients/${clientId}`);
      },
    }),
  );
}

function Problem({ error }: { error: unknown }) {
  const t = useTranslations("alone.joining");
  if (!error) return null;
  const said = refusalFrom(error) && error instanceof Error ? error.message : t("unsent");
  return (
    <Callout tone="attention" announce>
      {said}
    </Callout>
  );
}
