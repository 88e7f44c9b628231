import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import alone from "./en-alone.json" with { type: "json" };
import { enAlone } from "./en-alone.ts";

type Texts = { readonly [key: string]: string | Texts };

/** The areas that the portal's pages speak from; texts for the coach's side of a feature stand among them. */
const areas = [
  ...[
    "attribution",
    "consent",
    "crisis",
    "efficacy",
    "evidence",
    "goals",
    "insights",
    "inventory",
    "journal",
    "ladder",
  ],
  ...["offline", "practice", "preliminary", "rating", "reminders", "review", "screens", "today"],
];

/** Texts that speak of a coach and are shown only where there is one: why nobody alone meets them. */
const onlyWithACoach = [
  // The coach's own side of a feature.
  /^(goals|journal|ladder)\.coach\.|^goals\.judging\.|^efficacy\.coach\.|^ladder\.(start|ownTemplates)\./,
  /^consent\.record\./,
  // The help page offers no telling, and its note is for whoever is signed out.
  /^crisis\.(notOk\.|help\.signedOutText|note\.)/,
  // Sharing is offered once it is agreed to, which is asked only of those who have a coach.
  /^journal\.(log\.(savedShared|details|sharedLater)|sharing\.shared)$|^inventory\.(start\.shared|list\.)/,
  /^evidence\.(answers|choosing)/,
  // Pages that lead home without a coach, and parts that are left out.
  /^goals\.own\.|^ladder\.propose\.|^ladder\.nextStep\.(confirmed|coachSays)/,
  // Nobody answers, so nothing is announced.
  /^today\.answered$/,
];

function* textsIn(texts: Texts, path: string[] = []): Generator<[string, string]> {
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === "string") yield [[...path, key].join("."), text];
    else yield* textsIn(text, [...path, key]);
  }
}

const placeholders = (text: string) => new Set(text.match(/\{\w+/g) ?? []);
const whole = new Map(textsIn(en));

describe("the texts for somebody without a coach", () => {
  it("each stand for a text that there is, and ask for nothing that it does not get", () => {
    for (const [key, text] of textsIn(alone)) {
      const before = whole.get(key);
      expect(before, key).toBeDefined();
      expect([...placeholders(before ?? "")], key).toEqual(expect.arrayContaining([...placeholders(text)]));
      expect(text, key).not.toBe(before);
    }
  });

  it("speak of no coach who is not there", () => {
    const found = [...textsIn(enAlone)].filter(
      ([key, text]) =>
        areas.includes(key.split(".")[0] ?? "") &&
        /your coach|my coach|you two|supervisor/i.test(text) &&
        !onlyWithACoach.some((pattern) => pattern.test(key)),
    );
    expect(found).toEqual([]);
  });

  it("leave everything else as it is", () => {
    const changed = new Set([...textsIn(alone)].map(([key]) => key));
    for (const [key, text] of textsIn(enAlone)) if (!changed.has(key)) expect(text).toBe(whole.get(key));
    expect([...textsIn(enAlone)]).toHaveLength(whole.size);
  });
});
