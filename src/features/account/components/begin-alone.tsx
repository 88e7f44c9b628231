"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";

/** One press makes a place of one's own, beside every other one, and leads there; only leads there where there is one. */
export function BeginAlone({ primary = false, hasOwn = false }: { primary?: boolean; hasOwn?: boolean }) {
  const t = useTranslations("account");
  const begin = useMutation(
    useTRPC().account.beginAlone.mutationOptions({ onSuccess: () => window.location.assign("/portal") }),
  );
  return (
    <div className="flex flex-col items-start gap-4">
      {begin.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(begin.error) ? begin.error.message : t("unreachable")}
        </Callout>
      )}
      <Button
        size="large"
        {...(primary && { variant: "primary", wide: true })}
        pending={begin.isPending || begin.isSuccess}
        onPress={() => begin.mutate()}
      >
        {t(hasOwn ? "own.open" : "own.begin")}
      </Button>
    </div>
  );
}
