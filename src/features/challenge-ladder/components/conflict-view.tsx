"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import type { RungInput } from "../schema.ts";
import { type Difference, type Draft, differencesOf, type Moved, movesBetween } from "./ladder-draft.ts";

type ConflictViewProps = {
  mine: Draft;
  theirs: Draft;
  pending: boolean;
  onTakeTitle: () => void;
  onTakeRung: (difference: Difference) => void;
  onTakeOrder: () => void;
  onKeepMine: () => void;
  onTakeAll: () => void;
};

/** My unsaved version beside the one that was saved meanwhile. Nothing is lost before the coach has decided. */
export function ConflictView({
  mine,
  theirs,
  pending,
  onTakeTitle,
  onTakeRung,
  onTakeOrder,
  onKeepMine,
  onTakeAll,
}: ConflictViewProps) {
  const t = useTranslations("ladder.conflict");
  const differences = differencesOf(mine, theirs);
  const moves = movesBetween(mine, theirs);
  const same = differences.length === 0 && moves.length === 0 && mine.title === theirs.title;
  const region = useRef<HTMLElement>(null);

  // It appears far from the button that was pressed.
  useEffect(() => region.current?.focus(), []);

  return (
    <section ref={region} tabIndex={-1} aria-label={t("title")} className="my-6 scroll-mt-24">
      <Callout
        tone="attention"
        title={t("title")}
        actions={
          <>
            <Button variant="primary" pending={pending} onPress={onKeepMine}>
              {t("keepMine")}
            </Button>
            <Button onPress={onTakeAll}>{t("takeAll")}</Button>
          </>
        }
      >
        <p>{t(same ? "same" : "body")}</p>
        <ul className="mt-3 flex flex-col">
          {mine.title !== theirs.title && (
            <Pair mine={<p>{mine.title}</p>} theirs={<p>{theirs.title}</p>} onTake={onTakeTitle} />
          )}
          {differences.map((difference) => (
            <Pair
              key={difference.id}
              mine={<Side rung={difference.mine} />}
              theirs={<Side rung={difference.theirs} />}
              onTake={() => onTakeRung(difference)}
            />
          ))}
          {moves.length > 0 && (
            <Pair
              mine={<Places moves={moves} of="mine" />}
              theirs={<Places moves={moves} of="theirs" />}
              take={t("useOrder")}
              onTake={onTakeOrder}
            />
          )}
        </ul>
      </Callout>
    </section>
  );
}

type PairProps = { mine: ReactNode; theirs: ReactNode; take?: string; onTake: () => void };

function Pair({ mine, theirs, take, onTake }: PairProps) {
  const t = useTranslations("ladder.conflict");
  return (
    <li className="grid gap-4 border-t border-line py-3 sm:grid-cols-2">
      <div>
        <p className="text-note font-medium text-muted">{t("mine")}</p>
        {mine}
      </div>
      <div>
        <p className="text-note font-medium text-muted">{t("theirs")}</p>
        {theirs}
        <Button size="small" className="mt-2" onPress={onTake}>
          {take ?? t("useTheirs")}
        </Button>
      </div>
    </li>
  );
}

function Places({ moves, of }: { moves: readonly Moved[]; of: "mine" | "theirs" }) {
  const t = useTranslations("ladder.conflict");
  const build = useTranslations("ladder.build");
  return (
    <ul>
      {moves.map(({ rung, [of]: before }) => {
        const title = rung.title || build("unnamedRung");
        const place = before
          ? t("after", { title, before: before.title || build("unnamedRung") })
          : t("first", { title });
        return <li key={rung.id}>{place}</li>;
      })}
    </ul>
  );
}

const stakesTexts = { low: "stakesLow", reversible: "stakesReversible", high: "stakesHigh" } as const;

function Side({ rung }: { rung: RungInput | null }) {
  const t = useTranslations("ladder.conflict");
  const build = useTranslations("ladder.build");
  if (!rung) return <p className="text-muted">{t("absent")}</p>;
  const { title, criterion, context, conditions, support, expectedDistress, efficacy, forecast } = rung;
  const figure = (value: number | null) => value ?? "–";
  return (
    <>
      <p className="font-medium">{title || build("unnamedRung")}</p>
      <p className="whitespace-pre-line">{criterion}</p>
      <p className="text-note text-muted">{[context, conditions, support].filter(Boolean).join(" · ")}</p>
      <p className="text-note text-muted tabular-nums">
        {t("figures", {
          distress: figure(expectedDistress),
          efficacy: figure(efficacy),
          forecast: figure(forecast),
        })}
      </p>
      <p className="text-note text-muted">
        {t("safety", {
          stakes: build(stakesTexts[rung.stakes]),
          debrief: rung.debriefPlanned ? "yes" : "no",
        })}
      </p>
      {rung.absorbs.length > 0 && <p className="text-note text-muted">{t("merged", { count: rung.absorbs.length })}</p>}
    </>
  );
}
