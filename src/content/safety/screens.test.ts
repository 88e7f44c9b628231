import { expect, it } from "vitest";
import data from "./screens.json" with { type: "json" };
import { isAnswered, screenKinds, screenOf, screenText } from "./screens.ts";

const mood = [
  "Little interest or pleasure in doing things",
  "Feeling down, depressed, or hopeless",
  "Trouble falling or staying asleep, or sleeping too much",
  "Feeling tired or having little energy",
  "Poor appetite or overeating",
  "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
  "Trouble concentrating on things, such as reading the newspaper or watching television",
  "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual",
];
const moodStem = "Over the last 2 weeks, how often have you been bothered by any of the following problems?";
const developers =
  "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.";

it("prints the PHQ word for word, with its attribution", () => {
  expect(screenText("phq2")).toMatchObject({ stem: moodStem, items: mood.slice(0, 2), attribution: developers });
  expect(screenText("phq8")).toMatchObject({ stem: moodStem, items: mood, attribution: developers });
  for (const kind of ["phq2", "phq8"] as const) {
    expect(screenText(kind).options).toEqual([
      { label: "Not at all", score: 0 },
      { label: "Several days", score: 1 },
      { label: "More than half the days", score: 2 },
      { label: "Nearly every day", score: 3 },
    ]);
  }
});

it("prints the PC-PTSD-5 word for word, with its gate and its attribution", () => {
  expect(screenText("pc_ptsd5")).toMatchObject({
    gate: {
      intro:
        "Sometimes things happen to people that are unusually or especially frightening, horrible, or traumatic. For example:",
      question: "Have you ever experienced this kind of event?",
      ifNo: "If no, screen total = 0. Please stop here.",
      ifYes: "If yes, please answer the questions below.",
    },
    stem: "In the past month, have you...",
    items: [
      "Had nightmares about the event(s) or thought about the event(s) when you did not want to?",
      "Tried hard not to think about the event(s) or went out of your way to avoid situations that reminded you of the event(s)?",
      "Been constantly on guard, watchful, or easily startled?",
      "Felt numb or detached from people, activities, or your surroundings?",
      "Felt guilty or unable to stop blaming yourself or others for the event(s) or any problems the event(s) may have caused?",
    ],
    options: [
      { label: "Yes", score: 1 },
      { label: "No", score: 0 },
    ],
  });
  expect(screenText("pc_ptsd5").gate?.examples).toHaveLength(6);
  expect(screenText("pc_ptsd5").attribution).toContain("Available from https://www.ptsd.va.gov");
});

it("asks nobody about thoughts of death: there is no ninth item", () => {
  expect(data.screens.map(({ id }) => id)).toEqual([...screenKinds]);
  expect(JSON.stringify(data)).not.toMatch(/better off dead|hurting yourself/i);
  expect(Math.max(...data.screens.map(({ items }) => items.length))).toBe(8);
});

it.each(screenKinds)("reaches exactly the published range of %s", (kind) => {
  const { items, options, range } = screenText(kind);
  const [low, high] = [Math.min, Math.max].map((pick) => pick(...options.map(({ score }) => score)));
  expect([items.length * Number(low), items.length * Number(high)]).toEqual(range);
});

it("scores by the sum, and the PHQ-2 by its two answers", () => {
  const at = "2026-11-18T12:00:00.000Z";
  expect(screenOf("phq8", [0, 1, 2, 3, 3, 2, 1, 0], at)).toEqual({ screen: "phq8", total: 12, at });
  expect(screenOf("phq2", [2, 1], at)).toEqual({ screen: "phq2", items: [2, 1], at });
  expect(screenOf("pc_ptsd5", [], at)).toEqual({ screen: "pc_ptsd5", total: 0, at });
});

it.each([
  ["phq2", [0, 3], true],
  ["phq2", [0], false],
  ["phq2", [], false],
  ["phq2", [0, 4], false],
  ["phq8", [0, 1, 2, 3, 0, 1, 2, 3], true],
  ["phq8", [0, 1, 2, 3, 0, 1, 2, 1.5], false],
  ["pc_ptsd5", [1, 0, 1, 0, 1], true],
  ["pc_ptsd5", [], true],
  ["pc_ptsd5", [1, 0, 2, 0, 1], false],
] as const)("takes whole answers only: %s %j", (kind, answers, whole) => {
  expect(isAnswered(kind, answers)).toBe(whole);
});
