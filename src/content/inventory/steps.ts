import { type InventoryPart, inventoryParts } from "./prompts.ts";

/** As many as are looked at closely in one sitting: more would be hurried. */
export const MOST_CHOSEN = 3;

/** What is asked about each chosen success, in this order, a screen each. */
export const looks = ["challenge", "actions", "obstacles", "resources", "feelings", "felt", "cause", "self"] as const;
export type Look = (typeof looks)[number];

export type Step =
  | { readonly kind: "start" | "choose" | "end" }
  | { readonly kind: "list"; readonly part: InventoryPart }
  | { readonly kind: "look"; readonly index: number; readonly look: Look };

/** Every step of an inventory in which so many successes were chosen. */
export function stepsOf(chosen: number): Step[] {
  return [
    { kind: "start" },
    ...inventoryParts.map((part) => ({ kind: "list" as const, part })),
    { kind: "choose" },
    ...Array.from({ length: chosen }, (_, index) =>
      looks.map((look) => ({ kind: "look" as const, index, look })),
    ).flat(),
    { kind: "end" },
  ];
}

/** A step by name, such as `list.social` or `look.0.actions`, under which it is kept. */
export function placeOf(step: Step): string {
  if (step.kind === "list") return `list.${step.part}`;
  return step.kind === "look" ? `look.${step.index}.${step.look}` : step.kind;
}

const places: ReadonlySet<string> = new Set(stepsOf(MOST_CHOSEN).map(placeOf));

export function isPlace(name: string): boolean {
  return places.has(name);
}

/** Where in the list of steps somebody was; the end of what there is when a step is no longer among them. */
export function indexOf(steps: readonly Step[], place: string): number {
  const index = steps.findIndex((step) => placeOf(step) === place);
  return index >= 0 ? index : place.startsWith("look") ? steps.findIndex(({ kind }) => kind === "choose") : 0;
}

/**
 * Where in its part a step is, from 1: the first part collects and chooses, each later one looks at one success. So
 * nothing is counted that is not certain yet. Null at the end.
 */
export function partOf(steps: readonly Step[], index: number) {
  const step = steps[index];
  if (!step || step.kind === "end") return null;
  if (step.kind !== "look") return { number: index + 1, count: steps.findIndex(({ kind }) => kind === "choose") + 1 };
  const successes = steps.filter(({ kind }) => kind === "look").length / looks.length;
  const success = { number: step.index + 1, count: successes };
  return { number: looks.indexOf(step.look) + 1, count: looks.length, success };
}

const minutes = { start: 0, list: 2, choose: 1, look: 0.7, end: 0 } as const;

/** About how long the steps from here on take, in whole minutes, never less than one. */
export function minutesFrom(steps: readonly Step[], index: number): number {
  const left = steps.slice(index).reduce((sum, { kind }) => sum + minutes[kind], 0);
  return Math.max(1, Math.round(left));
}
