"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { RungHint } from "#components/rung-hint.tsx";
import type { Entry as Deed } from "#lib/outbox.ts";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { useOutbox } from "#trpc/outbox.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { CHANGE, type ChangeInput, changeInput, type Entry, entry, recallPrompts, type Said, WIN } from "../schema.ts";
import { differences, merged, saidIn } from "./merging.ts";

/**
 * An entry that was changed on two devices: both versions side by side, and the choice to keep both, this one or the
 * other. One that was removed elsewhere can be kept as a new win. Nothing goes before the choice.
 */
export function BothVersions({ entries }: { entries: readonly Deed[] }) {
  const changes = entries.flatMap(({ deed }) =>
    deed.kind === CHANGE ? (changeInput.safeParse(deed.input).data ?? []) : [],
  );
  const isHeld = entries.some(({ state, deed }) => state === "refused" && deed.kind === CHANGE);
  const mine = changes.at(-1);
  return isHeld && mine ? <Choice mine={mine} entries={entries} /> : null;
}

function Choice({ mine, entries }: { mine: ChangeInput; entries: readonly Deed[] }) {
  const t = useTranslations("journal.both");
  const { add, drop } = useOutbox();
  const [isChoosing, setIsChoosing] = useState(false);
  const theirs = useQuery(useTRPC().journal.entry.queryOptions({ id: mine.id }, { staleTime: 0, gcTime: 0 }));
  const chain = entries[0]?.chain ?? mine.id;
  const rest = entries.filter(({ deed }) => deed.kind !== CHANGE);
  const said = saidIn({ ...mine });

  /** Keeps what was chosen first, then what waited behind it, and only then lets go of the old. */
  async function keep(content: Said, how: { after: string } | "as new") {
    setIsChoosing(true);
    const operationId = newId();
    const title = content.what.slice(0, 400);
    if (how === "as new") {
      const about = { chain: operationId, subject: operationId, title };
      await add(about, { kind: WIN, input: { ...content, operationId, sharing: mine.sharing ?? "private" } });
    } else {
      const { sharing } = mine;
      const input = { ...content, operationId, id: mine.id, after: how.after, ...(sharing && { sharing }) };
      await add({ chain: operationId, subject: mine.id, title }, { kind: CHANGE, input });
    }
    for (const { subject, title, deed } of how === "as new" ? [] : rest) {
      await add({ chain: operationId, subject, title }, deed);
    }
    await drop(chain);
  }

  // Without a connection: as the server told it when it refused.
  const told = entries.map(({ current }) => entry.safeParse(current).data).find((each) => each !== undefined);
  const standing = theirs.data ?? (theirs.isPending && theirs.fetchStatus === "fetching" ? undefined : told);
  if (!standing && theirs.isPending) return <RungHint label={t("loading")} />;
  if (refusalFrom(theirs.error)?.code === "not_found") {
    return (
      <Button size="large" variant="primary" pending={isChoosing} onPress={() => keep(said, "as new")}>
        {t("asNew")}
      </Button>
    );
  }
  if (!standing) return null;
  const { revision: after } = standing;
  const both = merged(saidIn(standing), said);
  return (
    <div className="flex w-full flex-col gap-4">
      <Other theirs={standing} mine={said} />
      <div className="flex flex-wrap gap-3">
        {both && (
          <Button size="large" variant="primary" pending={isChoosing} onPress={() => keep(both, { after })}>
            {t("keepBoth")}
          </Button>
        )}
        {!both && (
          <Button size="large" variant="primary" pending={isChoosing} onPress={() => keep(said, "as new")}>
            {t("bothEntries")}
          </Button>
        )}
        <Button size="large" disabled={isChoosing} onPress={() => keep(said, { after })}>
          {t("keepMine")}
        </Button>
        <Button size="large" disabled={isChoosing} onPress={() => keep(saidIn(standing), { after })}>
          {t("keepTheirs")}
        </Button>
      </div>
    </div>
  );
}

/** What the other device says where it differs. */
function Other({ theirs, mine }: { theirs: Entry; mine: Said }) {
  const t = useTranslations("journal");
  const differ = differences(saidIn(theirs), mine);
  const answers = recallPrompts.filter(
    (prompt) => theirs.recall?.[prompt] && theirs.recall[prompt] !== mine.recall?.[prompt],
  );
  return (
    <div className="flex flex-col gap-2">
      <p className="font-semibold">{t("both.theirs")}</p>
      <OwnWords>{theirs.what}</OwnWords>
      {answers.map((prompt) => (
        <OwnWords key={prompt} source={t(`recall.${prompt}`)}>
          {theirs.recall?.[prompt]}
        </OwnWords>
      ))}
      {differ.includes("context") && theirs.context !== "" && (
        <OwnWords source={t("about.context")}>{theirs.context}</OwnWords>
      )}
    </div>
  );
}
