import type { Phase } from "../protocol/phases.ts";
import type { Practice } from "./practices.ts";

/** The practice that each phase of the card consists of: a phase is open only while its practice is. */
const practiceOfPhase: Readonly<Record<Phase, Practice>> = {
  inventory: "inventory",
  reliving: "reliving",
  ladders: "ladder_attempt",
  projection: "projection",
};

/** Those phases that safety leaves open, in their order. */
export function safePhases(phases: readonly Phase[], allowed: Readonly<Partial<Record<Practice, boolean>>>): Phase[] {
  return phases.filter((phase) => allowed[practiceOfPhase[phase]]);
}
