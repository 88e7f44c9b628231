"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { Place } from "../schema.ts";

/** The places where a person can act, one press each; the present one is marked. */
export function PlaceChoice({ places, current }: { places: readonly Place[]; current: Place | null }) {
  const t = useTranslations("account");
  const actAs = useMutation(useTRPC().account.actAs.mutationOptions({ onSuccess: () => window.location.assign("/") }));
  const isSame = (one: Place, other: { organisationId: string; as: Place["as"] } | null | undefined) =>
    one.organisationId === other?.organisationId && one.as === other.as;

  return (
    <>
      {actAs.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(actAs.error) ? actAs.error.message : t("unreachable")}
        </Callout>
      )}
      <ul>
        {places.map((place) => (
          <li
            key={`${place.as}-${place.organisationId}`}
            className="flex min-h-14 items-center justify-between gap-4 border-b border-line py-2"
          >
            <span className="min-w-0">
              <span className="block truncate font-medium">{place.organisationName}</span>
              <span className="text-note text-muted">
                {t(place.as === "member" ? "choose.asMember" : place.alone ? "choose.alone" : "choose.asClient")}
              </span>
            </span>
            {isSame(place, current) ? (
              <Badge tone="accent">{t("account.places.current")}</Badge>
            ) : (
              <Button
                aria-label={`${t("account.places.go")}: ${place.organisationName}`}
                pending={!actAs.isError && isSame(place, actAs.variables)}
                onPress={() => actAs.mutate({ organisationId: place.organisationId, as: place.as })}
              >
                {t("account.places.go")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
