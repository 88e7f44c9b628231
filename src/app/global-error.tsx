"use client";

import "./globals.css";
import fault from "#messages/en/fault.json" with { type: "json" };
import { createTranslator } from "#messages/plain.ts";

type FaultProps = { error: Error & { digest?: string } };

/** The last resort, when even the root layout failed: no provider, no script needed, a plain link to start over. */
export default function GlobalError({ error }: FaultProps) {
  const t = createTranslator({ messages: { fault }, namespace: "fault" });
  return (
    <html lang="en">
      <body>
        <title>{t("title")}</title>
        <main className="mx-auto flex w-full max-w-112 flex-col items-start gap-4 px-6 pt-[16dvh]">
          <h1 className="font-serif text-title sm:text-display">{t("title")}</h1>
          <p className="text-lead text-muted">{t("description")}</p>
          {error.digest && <p className="text-muted">{t("reference", { digest: error.digest })}</p>}
          <a href="/" className="mt-4 text-accent underline underline-offset-4">
            {t("home")}
          </a>
        </main>
      </body>
    </html>
  );
}
