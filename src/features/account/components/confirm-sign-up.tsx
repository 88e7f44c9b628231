"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { Form } from "#components/form.tsx";
import { PasswordField } from "#components/password-field.tsx";
import { TextLink } from "#components/text-link.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { useLinkToken } from "./link-token.ts";

/**
 * What the letter's link opens: the last step, taken by a press and not by looking. Whether a password is to be typed,
 * the first press tells; the page itself knows nothing of the link.
 */
export function ConfirmSignUp({ submitLabel }: { submitLabel?: string }) {
  const t = useTranslations("account");
  const token = useLinkToken();
  const [asksPassword, setAsksPassword] = useState(false);
  const confirm = useMutation(
    useTRPC().account.confirmSignUp.mutationOptions({
      onSuccess: (receipt) => {
        if (receipt.ok) window.location.replace("/");
        else setAsksPassword(receipt.reason === "password");
      },
    }),
  );
  const refused = confirm.data?.ok === false ? confirm.data.reason : null;
  const isUsed = refused === "used";
  const refusal = refusalFrom(confirm.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = asksPassword ? String(new FormData(event.currentTarget).get("password")) : undefined;
    if (token) confirm.mutate({ token, password });
  }

  if (token === "" || isUsed) {
    const ways = (
      <>
        <ButtonLink href="/" variant="primary" prefetch={false}>
          {t("confirm.open")}
        </ButtonLink>
        <ButtonLink href="/sign-up">{t("confirm.signUp")}</ButtonLink>
      </>
    );
    return (
      <Callout tone="info" announce actions={ways} {...(isUsed && { title: t("confirm.usedTitle") })}>
        {t(isUsed ? "confirm.used" : "confirm.missing")}
      </Callout>
    );
  }
  return (
    <Form onSubmit={submit}>
      {asksPassword && (
        <>
          <PasswordField
            name="password"
            label={t("confirm.password")}
            description={t("confirm.passwordHint")}
            autoComplete="current-password"
            maxLength={512}
            autoFocus
            required
            error={refusal?.fields?.password}
          />
          <p className="text-note text-muted">
            {t("confirm.notYou")} <TextLink href="/sign-up">{t("confirm.signUp")}</TextLink>
          </p>
        </>
      )}
      {confirm.isError && !refusal?.fields && (
        <Callout tone="attention" announce>
          {refusal ? confirm.error.message : t("unreachable")}
        </Callout>
      )}
      <Button
        type="submit"
        variant="primary"
        size="large"
        wide
        pending={confirm.isPending || confirm.data?.ok === true}
        disabled={!token}
      >
        {submitLabel ?? t("confirm.submit")}
      </Button>
    </Form>
  );
}
