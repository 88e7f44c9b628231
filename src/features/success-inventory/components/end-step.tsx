"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/button-link.tsx";
import { OwnWords } from "#components/own-words.tsx";
import type { Inventory } from "../schema.ts";

/** All that was found, in its owner's words. */
export function EndStep({ inventory: { successes } }: { inventory: Inventory }) {
  const t = useTranslations("inventory.end");
  if (successes.length === 0) return <p className="max-w-text">{t("empty")}</p>;
  return (
    <div className="flex flex-col gap-6">
      <ul className="flex flex-col">
        {successes.map(({ id, what, year, because, strengths }) => (
          <li key={id} className="border-b border-line py-4 last:border-0">
            <OwnWords source={[`${year}`, ...strengths].join(" · ")}>{what}</OwnWords>
            {because !== "" && <p className="mt-1 max-w-text text-muted">{t("because", { because })}</p>}
          </li>
        ))}
      </ul>
      <div>
        <ButtonLink href="/portal/wins/words" size="large">
          {t("words")}
        </ButtonLink>
      </div>
    </div>
  );
}
