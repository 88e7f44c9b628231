"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { PasswordField } from "#components/password-field.tsx";
import { TextField } from "#components/text-field.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { signUpInput } from "../schema.ts";
import { fieldErrors } from "./field-errors.ts";

/** Name, practice, address, and a password if wanted; the rest happens by mail. Alone one needs no practice. */
export function SignUpForm({ alone = false }: { alone?: boolean }) {
  const t = useTranslations("account");
  const tStart = useTranslations("alone.start");
  const router = useRouter();
  const [slips, setSlips] = useState<Record<string, string>>({});
  const signUp = useMutation(
    useTRPC().account.signUp.mutationOptions({ onSuccess: () => router.push("/sign-in/check-mail?for=sign-up") }),
  );
  const refusal = refusalFrom(signUp.error);
  const errors = { ...refusal?.fields, ...slips };

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = Object.fromEntries(new FormData(form));
    const input = signUpInput.safeParse({
      ...typed,
      password: typed.password === "" ? undefined : typed.password,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    if (input.success) {
      setSlips({});
      signUp.mutate(input.data);
      return;
    }
    const found = fieldErrors(input.error);
    signUp.reset();
    setSlips(found);
    const first = [...form.elements].find((control) => control instanceof HTMLInputElement && found[control.name]);
    if (first instanceof HTMLInputElement) first.focus();
  }

  return (
    <Form onSubmit={submit}>
      <TextField
        name="name"
        label={t("signUp.name")}
        description={alone ? tStart("nameHint") : t("signUp.nameHint")}
        autoComplete="name"
        maxLength={120}
        error={errors.name}
      />
      {!alone && (
        <TextField
          name="practiceName"
          label={t("signUp.practice")}
          description={t("signUp.practiceHint")}
          autoComplete="organization"
          maxLength={120}
          error={errors.practiceName}
        />
      )}
      <TextField
        name="email"
        type="email"
        label={t("email")}
        description={t("signUp.emailHint")}
        autoComplete="username"
        inputMode="email"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={254}
        error={errors.email}
      />
      <PasswordField
        name="password"
        label={t("password")}
        description={t("signUp.passwordHint")}
        autoComplete="new-password"
        maxLength={512}
        optional
        error={errors.password}
      />
      {signUp.isError && !refusal?.fields && (
        <Callout tone="attention" announce>
          {refusal ? signUp.error.message : t("unreachable")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" size="large" wide pending={signUp.isPending || signUp.isSuccess}>
          {t("signUp.submit")}
        </Button>
      </FormActions>
    </Form>
  );
}
