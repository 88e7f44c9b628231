"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { useNotOkPost } from "./not-ok-post.tsx";

/** Says on every page of the portal that a message to the coach has not arrived yet, and what can be done meanwhile. */
export function NotOkNote() {
  const t = useTranslations("crisis.notOk");
  const { kept, delivery, retry } = useNotOkPost();
  const refused = kept.find(({ state }) => state === "refused");
  const waits = kept.some(({ state }) => state === "waiting") && delivery !== null;
  if (!refused && !waits) return null;
  const help = (
    <ButtonLink href="/portal/help" size="large">
      {t("help")}
    </ButtonLink>
  );
  if (refused) {
    const again = (
      <>
        <Button size="large" onPress={() => void retry()}>
          {t("retry")}
        </Button>
        {help}
      </>
    );
    return (
      <Callout tone="attention" announce className="mb-6" actions={again}>
        {t("refused", { because: refused.because ?? "" })}
      </Callout>
    );
  }
  return (
    <Callout tone="info" announce className="mb-6" actions={help}>
      {t(delivery === "signed_out" ? "signIn" : "waiting")}
    </Callout>
  );
}
