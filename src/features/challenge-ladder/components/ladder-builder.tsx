"use client";

import { Plus } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useReducer, useState } from "react";
import { Button } from "#components/button.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { RungProgress } from "#components/rung-mark.tsx";
import { Section } from "#components/section.tsx";
import { TextField } from "#components/text-field.tsx";
import { toastUndo } from "#components/toast.tsx";
import { VisuallyHidden } from "#components/visually-hidden.tsx";
import { asksForNewAgreement } from "#domain/ladder/agreement.ts";
import type { Finding } from "#domain/ladder/finding.ts";
import { reachOf } from "#domain/ladder/reach.ts";
import { newId } from "#lib/uuid.ts";
import { OfferLadder } from "../offering/components/offer-ladder.tsx";
import type { Proposal } from "../proposals/schema.ts";
import { type CoachLadder, limits, type RungInput } from "../schema.ts";
import { findingsOf } from "../series.ts";
import { BuilderBar } from "./builder-bar.tsx";
import { ConflictView } from "./conflict-view.tsx";
import { historyOf, stepHistory } from "./draft-history.ts";
import { type Answer, FindingList } from "./finding-list.tsx";
import { adopt, type Change, draftOf, emptyRung, evidenceOf, withoutPlaceholders } from "./ladder-draft.ts";
import { LadderHistory } from "./ladder-history.tsx";
import { LadderPreview } from "./ladder-preview.tsx";
import { remedyOf } from "./ladder-remedy.ts";
import { LadderStatus } from "./ladder-status.tsx";
import { ProposalPanel } from "./proposal-panel.tsx";
import { moveId, RungEditor } from "./rung-editor.tsx";
import { fieldId } from "./rung-fields.tsx";
import { RungOutline } from "./rung-outline.tsx";
import { SaveTemplate } from "./save-template.tsx";
import { isKept, losesOnLeaving } from "./saving-state.ts";
import { useFocusAfterChange } from "./use-focus-after-change.ts";
import { useLadderSaving } from "./use-ladder-saving.ts";
import { useLeaveWarning } from "./use-leave-warning.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

type LadderBuilderProps = {
  ladder: CoachLadder;
  client: { id: string; name: string };
  paused: boolean;
  proposals: readonly Proposal[];
};

/** The coach's workbench for one ladder: every change is checked as it is made, kept by itself, and can be taken back. */
export function LadderBuilder({ ladder, client, paused, proposals }: LadderBuilderProps) {
  const t = useTranslations("ladder.build");
  const finding = useTranslations("ladder.finding");
  const router = useRouter();
  const names = { ladder: t("unnamedLadder"), rung: t("unnamedRung") };
  const [history, change] = useReducer(stepHistory, ladder, (from) =>
    historyOf(withoutPlaceholders(draftOf(from), names)),
  );
  const { draft, past, future } = history;
  const { rungs } = draft;
  const untitled = rungs.find(({ title }) => title.trim() === "");
  const incomplete = untitled !== undefined || draft.title.trim() === "";
  const saving = useLadderSaving(ladder, draft, { names });
  const { base, state, status, theirs } = saving;
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState("");
  const [view, setView] = useState<"preview" | "history" | "template" | null>(null);
  const focus = useFocusAfterChange();
  useUndoKeys({ onUndo: undo, onRedo: redo });
  useLeaveWarning(losesOnLeaving(state) ? t("leave") : null);

  const renewed = asksForNewAgreement(base.draft.rungs, rungs);
  const agreed = status === "agreed" && !renewed;
  const findings = findingsOf(rungs, { agreed, paused });
  const known = [...ladder.rungs, ...ladder.setAside.map((rung) => ({ ...rung, progression: null }))];
  const recordOf = new Map(known.map((rung) => [rung.id, rung]));
  const attemptsOn = new Map(known.map(({ id, attempts }) => [id, attempts]));
  const attemptsOf = (rung: RungInput) => evidenceOf(rung, attemptsOn);

  function undo() {
    if (past.length === 0) return;
    change({ kind: "undo" });
    setSaid(t("undone"));
  }

  function redo() {
    if (future.length === 0) return;
    change({ kind: "redo" });
    setSaid(t("redone"));
  }

  function save(version?: number) {
    setAsked(true);
    if (untitled) focus(fieldId(untitled.id, "title"));
    else if (incomplete) focus(titleId);
    if (!isKept(state) || version !== undefined) void saving.send(version);
  }

  /** Does a step that a toast offers to take back: just that step, and only while it stands. */
  function changeWithToast(step: Change, message: string, otherwise: Change, onTakeBack?: () => void) {
    const mark = newId();
    change({ ...step, mark });
    toastUndo(message, () => {
      change({ kind: "takeBack", mark, otherwise });
      onTakeBack?.();
    });
  }

  const halfWayTitle = (title: string) => t("halfWay", { title: title || t("untitled") });

  function remedy(about: Finding): Answer | null {
    const cure = remedyOf(about, draft, { newId, halfWayTitle });
    if (!cure) return null;
    const press = () => {
      if (cure.change) change(cure.change);
      if (cure.focus) focus(fieldId(cure.focus.rungId, cure.focus.field));
      if (cure.lead === "preview") setView("preview");
      if (cure.lead === "safety") router.push(`/clients/${client.id}#safety` as Route);
    };
    return { press, ...(cure.label && { label: cure.label }) };
  }

  function add() {
    const rung = emptyRung(newId());
    change({ kind: "insert", at: rungs.length, rungs: [rung] });
    focus(fieldId(rung.id, "title"));
  }

  function remove(rung: RungInput, at: number) {
    changeWithToast({ kind: "remove", rungId: rung.id }, t("removed"), { kind: "insert", at, rungs: [rung] });
  }

  function split(rung: RungInput) {
    const halfWay = { id: newId(), title: halfWayTitle(rung.title), forecast: null };
    change({ kind: "split", rungId: rung.id, halfWay });
    setSaid(t("splitDone", { title: rung.title || t("untitled") }));
    focus(fieldId(halfWay.id, "criterion"));
  }

  function merge(rung: RungInput, at: number) {
    const upper = rungs[at + 1];
    if (!upper) return;
    changeWithToast({ kind: "merge", rungId: rung.id }, t("merged"), { kind: "part", lower: rung, upper });
    focus(fieldId(rung.id, "criterion"));
  }

  function tell(rung: RungInput, position: number) {
    setSaid(t("moved", { title: rung.title || t("untitled"), position, count: rungs.length }));
  }

  function move(rung: RungInput, position: number, by: -1 | 1) {
    change({ kind: "move", rungId: rung.id, by });
    const moved = position + by;
    tell(rung, moved);
    // At either end this way is blocked, so the focus goes to the way back.
    const blocked = moved === 1 || moved === rungs.length;
    focus(moveId(rung.id, blocked ? (by === 1 ? -1 : 1) : by));
  }

  function takeTheirs({ ladder: other, ...theirDraft }: NonNullable<typeof theirs>) {
    const back: Change = { kind: "replace", draft };
    changeWithToast({ kind: "replace", draft: theirDraft }, t("tookTheirs"), back, () => saving.contest(other));
    saving.settleOn(other);
  }

  return (
    <>
      <BuilderBar
        state={state}
        error={saving.error}
        canUndo={past.length > 0}
        canRedo={future.length > 0}
        onUndo={undo}
        onRedo={redo}
        onSave={() => save()}
        onOpen={setView}
      >
        <RungProgress steps={rungs.map((rung) => reachOf(attemptsOf(rung)))} />
        <LadderStatus
          status={agreed ? "agreed" : "draft"}
          offeredAt={ladder.offeredAt}
          agreedAt={ladder.agreedAt}
          rungs={base.draft.rungs.length}
        />
      </BuilderBar>
      {!isKept(state) && status === "agreed" && renewed && (
        <p className="mb-4 text-muted">{t("reagree", { name: client.name })}</p>
      )}
      {state === "saved" && status !== "agreed" && rungs.length > 0 && ladder.offeredAt !== null && (
        <p className="mb-4 text-muted">{t("waiting", { name: client.name })}</p>
      )}
      {state === "saved" && rungs.length > 0 && ladder.offeredAt === null && (
        <OfferLadder ladderId={ladder.id} version={base.version} clientName={client.name} />
      )}
      {theirs && (
        <ConflictView
          mine={draft}
          theirs={theirs}
          pending={state === "saving"}
          onTakeTitle={() => change({ kind: "title", title: theirs.title })}
          onTakeRung={(difference) => change(adopt(difference, theirs))}
          onTakeOrder={() => change({ kind: "order", ids: theirs.rungs.map(({ id }) => id) })}
          onKeepMine={() => save(theirs.ladder.version)}
          onTakeAll={() => takeTheirs(theirs)}
        />
      )}
      <ProposalPanel
        proposals={proposals}
        clientName={client.name}
        rungName={(rungId) => rungs.find(({ id, absorbs }) => [id, ...absorbs].includes(rungId))?.title ?? null}
        onAccepted={({ rungId }) => focus(rungId ? fieldId(rungId, "title") : titleId)}
      />
      <TextField
        id={titleId}
        label={t("title")}
        value={draft.title}
        maxLength={limits.title}
        onChange={(event) => change({ kind: "title", title: event.target.value })}
        {...(asked && draft.title.trim() === "" && { error: t("needsTitle") })}
      />
      {rungs.length > 1 && (
        <Disclosure summary={t("outline")} open className="mt-4">
          <p className="mb-2 text-note text-muted">{t("outlineHint")}</p>
          <RungOutline
            rungs={rungs}
            onPlace={(rungId, beside, side) => change({ kind: "place", rungId, beside, side })}
            onOpen={(rungId) => focus(fieldId(rungId, "title"))}
          />
        </Disclosure>
      )}
      <ol className="mt-6">
        {rungs.map((rung, index) => (
          <RungEditor
            key={rung.id}
            rung={rung}
            position={index + 1}
            count={rungs.length}
            current={rung.id === ladder.currentRungId && status === "agreed"}
            record={{
              rung: { ...rung, attempts: attemptsOf(rung) },
              progression: recordOf.get(rung.id)?.progression ?? null,
            }}
            findings={findings.filter(({ rungId }) => rungId === rung.id)}
            remedy={remedy}
            errors={asked && rung.title.trim() === "" ? { title: t("needsTitle") } : {}}
            onChange={(fields) => change({ kind: "edit", rungId: rung.id, fields })}
            onMove={(by) => move(rung, index + 1, by)}
            onSplit={() => split(rung)}
            onMerge={() => merge(rung, index)}
            onRemove={() => remove(rung, index)}
          />
        ))}
      </ol>
      {rungs.length === 0 && <EmptyState>{t("empty")}</EmptyState>}
      <Button onPress={add} disabled={rungs.length >= limits.rungs}>
        <Plus aria-hidden="true" />
        {t("add")}
      </Button>
      <Section title={finding("ladderTitle")}>
        {findings.length === 0 && <p className="text-muted">{finding("none")}</p>}
        <FindingList findings={findings.filter(({ rungId }) => rungId === undefined)} remedy={remedy} />
      </Section>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      {view === "preview" && <LadderPreview draft={draft} clientName={client.name} onClose={() => setView(null)} />}
      {view === "template" && <SaveTemplate draft={draft} onClose={() => setView(null)} />}
      {view === "history" && (
        <LadderHistory
          ladderId={ladder.id}
          version={base.version}
          onRestore={(kept) => {
            const restored = withoutPlaceholders(kept, names);
            changeWithToast({ kind: "replace", draft: restored }, t("restored"), { kind: "replace", draft });
            setView(null);
          }}
          onClose={() => setView(null)}
        />
      )}
    </>
  );
}

const titleId = "ladder-title";
