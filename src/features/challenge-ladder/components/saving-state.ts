/** How the saving of a draft stands. */
export type SavingState = "saved" | "waiting" | "saving" | "incomplete" | "unreachable" | "refused" | "conflict";

type Facts = {
  /** The draft differs from what the server has. */
  readonly dirty: boolean;
  /** Something still needs a name; it is kept under a stand-in meanwhile. */
  readonly incomplete: boolean;
  /** Another version was saved in between, and the coach has not decided yet. */
  readonly conflict: boolean;
  readonly pending: boolean;
  /** How the last sending failed, if it did. */
  readonly failure: "refused" | "unreachable" | null;
  /** The draft was changed since the last sending. */
  readonly changedSince: boolean;
};

/** What is true of a draft now: a conflict waits for the coach, a refusal for another change, everything else goes on. */
export function savingState({ dirty, incomplete, conflict, pending, failure, changedSince }: Facts): SavingState {
  if (pending) return "saving";
  if (conflict) return "conflict";
  if (!dirty) return incomplete ? "incomplete" : "saved";
  if (failure === "unreachable") return "unreachable";
  if (failure === "refused" && !changedSince) return "refused";
  return "waiting";
}

/** Whether leaving now would lose something that nobody sends in the background. */
export function losesOnLeaving(state: SavingState): boolean {
  return state === "conflict" || state === "refused" || state === "unreachable";
}

/** Whether the server has everything. */
export function isKept(state: SavingState): boolean {
  return state === "saved" || state === "incomplete";
}

/** A pause in the work, in milliseconds, after which it is saved. */
const PAUSE = 1_500;
/** Until a server that could not be reached is tried again. */
const RETRY = 15_000;

/** When a draft is sent by itself, in milliseconds; null when it is not. */
export function nextSave(state: SavingState): number | null {
  if (state === "waiting") return PAUSE;
  return state === "unreachable" ? RETRY : null;
}
