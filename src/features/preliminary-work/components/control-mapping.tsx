"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { FormActions } from "#components/form.tsx";
import { TextLink } from "#components/text-link.tsx";
import type { ControlMap } from "../schema.ts";
import { ControlMapView } from "./control-map-view.tsx";
import { MapForm } from "./map-form.tsx";

type ControlMappingProps = { map: ControlMap | null; sortedOn: string | null; stepsAllowed: boolean };

/** The exercise: the newest map to read and act on, or the form to sort a situation. */
export function ControlMapping({ map, sortedOn, stepsAllowed }: ControlMappingProps) {
  const t = useTranslations("preliminary.control");
  const [sorting, setSorting] = useState(map === null);

  if (sorting) return <MapForm map={map} onDone={() => setSorting(false)} />;
  if (!map) return null;
  return (
    <div className="flex flex-col gap-6">
      <p className="text-note text-muted">{sortedOn && t("savedOn", { date: sortedOn })}</p>
      <ControlMapView
        map={map}
        actionFor={({ influence, index }) =>
          stepsAllowed &&
          influence !== "not_mine" && (
            <TextLink href={`/portal/small-steps?part=${index}`} className="inline-flex min-h-11 items-center">
              {t("stepFrom")}
            </TextLink>
          )
        }
      />
      <FormActions>
        <Button size="large" onPress={() => setSorting(true)}>
          {t("change")}
        </Button>
        <ButtonLink href="/portal/small-steps" size="large">
          {t("allSteps")}
        </ButtonLink>
      </FormActions>
    </div>
  );
}
