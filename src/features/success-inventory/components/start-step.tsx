"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "#components/radio-group.tsx";
import type { Inventory } from "../schema.ts";

type Sharing = Inventory["sharing"];
type StartStepProps = { inventory: Inventory; sharing: Sharing; onSharing: (sharing: Sharing) => void };

/** What it is, how long it takes, who reads it. */
export function StartStep({ inventory: { canShare, successes }, sharing, onSharing }: StartStepProps) {
  const t = useTranslations("inventory.start");
  return (
    <div className="flex max-w-text flex-col gap-6">
      <ol className="flex list-decimal flex-col gap-2 pl-5">
        <li>{t("first")}</li>
        <li>{t("second")}</li>
        <li>{t("third")}</li>
      </ol>
      <p>{t("pause")}</p>
      {canShare ? (
        <RadioGroup
          name="sharing"
          label={t("who")}
          description={t("whoHint")}
          value={sharing}
          onChange={(event) => onSharing(event.target.value === "shared" ? "shared" : "private")}
          options={[
            { value: "private", label: t("private") },
            { value: "shared", label: t("shared") },
          ]}
        />
      ) : (
        <p className="text-note text-muted">{t("onlyYou")}</p>
      )}
      {successes.length > 0 && <p className="text-muted">{t("already", { count: successes.length })}</p>}
    </div>
  );
}
