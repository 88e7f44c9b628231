import type { Screen } from "../../domain/safety/signals.ts";
import data from "./screens.json" with { type: "json" };

export const screenKinds = ["phq2", "phq8", "pc_ptsd5"] as const;
export type ScreenKind = (typeof screenKinds)[number];

/** A published screen, word for word. Its items stand in their order, and so do the answers. */
export type ScreenText = {
  readonly id: string;
  readonly name: string;
  /** Asked first, where there is one; "no" ends the screen with a total of 0. */
  readonly gate?: {
    readonly intro: string;
    readonly examples: readonly string[];
    readonly question: string;
    readonly options: readonly string[];
    readonly ifNo: string;
    readonly ifYes: string;
  };
  readonly stem: string;
  readonly items: readonly string[];
  readonly options: readonly { readonly label: string; readonly score: number }[];
  /** Lowest and highest total. */
  readonly range: readonly number[];
  /** How its authors ask to be named. */
  readonly attribution: string;
  readonly citation: string | null;
};

const texts: readonly ScreenText[] = data.screens;

/** The text of a screen. */
export function screenText(kind: ScreenKind): ScreenText {
  const text = texts.find(({ id }) => id === kind);
  if (!text) throw new Error(`There is no text for the screen ${kind}.`);
  return text;
}

/** Whether answers fit a screen: one per item, each a score that is offered; none at all after a gate answered "no". */
export function isAnswered(kind: ScreenKind, answers: readonly number[]): boolean {
  const { items, options, gate } = screenText(kind);
  if (gate && answers.length === 0) return true;
  return answers.length === items.length && answers.every((answer) => options.some(({ score }) => score === answer));
}

/** What the method needs to know of a screen: the two answers of the PHQ-2, and the total of the others. */
export function screenOf(kind: ScreenKind, answers: readonly number[], at: string): Screen {
  const total = answers.reduce((sum, answer) => sum + answer, 0);
  if (kind !== "phq2") return { screen: kind, total, at };
  const [lossOfPleasure = 0, lowMood = 0] = answers;
  return { screen: kind, items: [lossOfPleasure, lowMood], at };
}
