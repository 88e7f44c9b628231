import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { TextLink } from "#components/text-link.tsx";
import type { Proposal } from "../proposals/schema.ts";
import type { ClientLadder } from "../schema.ts";
import { openAttempt, taskInHand } from "../series.ts";
import { AgreeLadder } from "./agree-ladder.tsx";
import { LadderSteps } from "./ladder-steps.tsx";
import { PauseNote } from "./pause-note.tsx";
import { ProposeChange } from "./propose-change.tsx";

type MyLaddersProps = {
  paused: boolean;
  ladders: readonly ClientLadder[];
  proposals: readonly Proposal[];
  /** Without a coach the ladder is theirs to change; nobody reads a proposal. */
  alone: boolean;
};

/** The client's ladders: what is next in the largest type, then the whole climb. */
export function MyLadders({ paused, ladders, proposals, alone }: MyLaddersProps) {
  const t = useTranslations("ladder.mine");
  const climbable = ladders.filter(({ rungs, setAside }) => rungs.length + setAside.length > 0);
  if (climbable.length === 0 && alone && paused) return <PauseNote />;
  if (climbable.length === 0) {
    const action = alone ? (
      <ButtonLink href="/portal/self/ladder" size="large">
        {t("make")}
      </ButtonLink>
    ) : (
      <ButtonLink href="/portal/win" size="large">
        {t("logWin")}
      </ButtonLink>
    );
    return <EmptyState action={action}>{t("empty")}</EmptyState>;
  }
  return (
    <div className="flex flex-col gap-8">
      {paused && <PauseNote />}
      {climbable.map((ladder) => (
        <Ladder key={ladder.id} ladder={ladder} paused={paused} proposals={proposals} alone={alone} />
      ))}
    </div>
  );
}

type LadderProps = Omit<MyLaddersProps, "ladders"> & { ladder: ClientLadder };

function Ladder({ ladder, paused, proposals, alone }: LadderProps) {
  const t = useTranslations("ladder.mine");
  const tNotice = useTranslations("ladder.notice");
  const { id, title, status, version, rungs, setAside, currentRungId, notice } = ladder;
  const waiting = status !== "agreed" && rungs.length > 0;
  const next = rungs.find((rung) => rung.id === currentRungId);
  const task = next && taskInHand(next);
  return (
    <article className="flex flex-col gap-6">
      {waiting && !paused && <AgreeLadder ladderId={id} version={version} />}
      {!waiting && notice && <Callout tone="info">{tNotice(`${notice}Yours`)}</Callout>}
      {!waiting && !paused && next && task && (
        <div className="flex flex-col items-start gap-3">
          <p className="text-note text-muted">{t(openAttempt(next.attempts) ? "underWay" : "next")}</p>
          <h2 className="font-serif text-title text-ink sm:text-display">{task.title}</h2>
          {task.criterion && <p className="max-w-text text-lead text-muted">{task.criterion}</p>}
          <ButtonLink variant="primary" size="large" href={`/portal/ladder/${next.id}`} className="mt-3 max-sm:w-full">
            {t(openAttempt(next.attempts) ? "tell" : "try")}
          </ButtonLink>
        </div>
      )}
      {!waiting && !next && rungs.length > 0 && <p className="font-serif text-title">{t("climbed")}</p>}
      {rungs.length > 0 && (
        <Section title={title}>
          <LadderSteps rungs={rungs} currentRungId={waiting ? null : currentRungId} />
        </Section>
      )}
      {alone && !paused && (
        <ButtonLink size="large" href={`/portal/self/ladder?ladder=${id}`} className="self-start">
          {t("change")}
        </ButtonLink>
      )}
      {!alone && rungs.length > 0 && <ProposeChange ladder={ladder} proposals={proposals} paused={paused} />}
      {setAside.length > 0 && (
        <Section title={t("setAside")} description={t("setAsideHint")}>
          <ul>
            {setAside.map((rung) => (
              <li key={rung.id} className="border-b border-line py-3">
                <TextLink quiet href={`/portal/ladder/${rung.id}`} className="inline-flex min-h-11 items-center">
                  {rung.title}
                </TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  );
}
