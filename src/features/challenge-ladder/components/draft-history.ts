import { type Change, changeDraft, type Draft } from "./ladder-draft.ts";

/** One step: the draft on its other side, and what the step is called where somebody may take just it back. */
type Entry = { readonly draft: Draft; readonly mark: string | null };

/** A draft with the way back and the way forth again. */
export type DraftHistory = {
  readonly draft: Draft;
  /** Earlier drafts, the latest last. */
  readonly past: readonly Entry[];
  /** Drafts that were undone, the next one last. */
  readonly future: readonly Entry[];
  /** What the last change was about, so that typing on in one field stays one step. */
  readonly about: string | null;
};

export type Step =
  | (Change & { readonly mark?: string })
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }
  /** Takes one marked step back: the last one by undoing it, an earlier one by `otherwise`, one that was undone not again. */
  | { readonly kind: "takeBack"; readonly mark: string; readonly otherwise: Change };

const MOST_STEPS = 100;

/** A draft that nothing has been changed on. */
export function historyOf(draft: Draft): DraftHistory {
  return { draft, past: [], future: [], about: null };
}

/** The draft after a change, an undo or a redo. A change that leaves the draft as it is adds no step. */
export function stepHistory(history: DraftHistory, step: Step): DraftHistory {
  const { draft, past, future } = history;
  switch (step.kind) {
    case "undo": {
      const before = past.at(-1);
      if (!before) return history;
      const undone = { draft, mark: before.mark };
      return { draft: before.draft, past: past.slice(0, -1), future: [...future, undone], about: null };
    }
    case "redo": {
      const after = future.at(-1);
      if (!after) return history;
      const redone = { draft, mark: after.mark };
      return { draft: after.draft, past: [...past, redone], future: future.slice(0, -1), about: null };
    }
    case "takeBack": {
      const at = past.findIndex(({ mark }) => mark === step.mark);
      if (at < 0) return history;
      return stepHistory(history, at === past.length - 1 ? { kind: "undo" } : step.otherwise);
    }
    default:
      return changed(history, step);
  }
}

function changed(history: DraftHistory, { mark = null, ...change }: Change & { readonly mark?: string | null }) {
  const { draft, past } = history;
  const next = changeDraft(draft, change);
  if (next === draft) return history;
  const about = fieldOf(change);
  if (about !== null && about === history.about) return { ...history, draft: next, future: [] };
  return { draft: next, past: [...past, { draft, mark }].slice(-MOST_STEPS), future: [], about };
}

function fieldOf(change: Change): string | null {
  if (change.kind === "title") return "title";
  return change.kind === "edit" ? `${change.rungId} ${Object.keys(change.fields).join(" ")}` : null;
}
