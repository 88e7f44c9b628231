"use client";

import { ButtonLink } from "#components/button-link.tsx";
import { buttonStyle } from "#components/button-style.ts";
import fault from "#messages/en/fault.json" with { type: "json" };
import { createTranslator } from "#messages/plain.ts";

type FaultProps = { error: Error & { digest?: string }; reset: () => void };

const t = createTranslator({ messages: { fault }, namespace: "fault" });

/** Every page brings this one along, so it is made of as little as can be. */
export default function Fault({ error, reset }: FaultProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-112 flex-col gap-8 px-6 pt-[16dvh]">
      <div>
        <h1 className="font-serif text-title sm:text-display">{t("title")}</h1>
        <p className="mt-3 text-lead text-muted">{t("description")}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <button type="button" onClick={reset} className={buttonStyle({ variant: "primary", size: "large" })}>
          {t("retry")}
        </button>
        <ButtonLink href="/" size="large">
          {t("home")}
        </ButtonLink>
      </div>
      {error.digest && (
        <p className="border-t border-line pt-5 text-muted tabular-nums">{t("reference", { digest: error.digest })}</p>
      )}
    </main>
  );
}
