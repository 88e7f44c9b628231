import type { Story } from "../../story.ts";

/** Paused by agreement, so nothing waits and nothing is overdue. */
export const leilaniKahale: Story = {
  name: "Leilani Kahale",
  timeZone: "Pacific/Honolulu",
  coach: "ruairi",
  audience: "athlete",
  focus: "Start outrigger regattas as well as I train for them",
  started: 63,
  plannedWeeks: 12,
  standing: { paused: 20, reason: "Three weeks of races on Maui. We go on when she is back." },
  contact: 20,
  joining: { joined: 61, shares: "by_default" },
  past: [
    {
      ago: 2400,
      what: "Steered the Molokaʻi crossing for the first time, eight hours, and nobody was seasick but me.",
      in: "physical",
      felt: [9, 10],
    },
    {
      ago: 800,
      what: "Stood up at the county meeting for the harbour and was quoted in the paper.",
      in: "social",
      felt: [7, 4],
    },
  ],
  wins: [
    { ago: 56, what: "Called the first six strokes loud enough for seat six to hear.", in: "physical", felt: [5, 4] },
    {
      ago: 49,
      what: "Went off the line with the others at the club sprint, instead of half a length behind.",
      in: "physical",
      felt: [7, 6],
      recall: {
        challenge: "I wait to be sure, and then the water is gone.",
        actions: "Blade in before the flag, eyes on the buoy.",
        feelings: "Salt in my teeth because I was grinning.",
      },
    },
    { ago: 42, what: "Paddled through the lull in the middle of the long piece.", in: "physical", felt: [6, 8] },
    {
      ago: 33,
      what: "Said to the crew that my wrist is not right, before it was too late.",
      in: "social",
      felt: [8, 2],
      recall: {
        challenge: "We were eleven days from the regatta and they had no spare.",
        actions: "I told them at the van, before anyone had their gear on, with the doctor's word for it.",
        feelings: "Like letting go of the paddle. Sad and right.",
      },
    },
    { ago: 26, what: "Sat in the coach's boat and timed the girls. Useful, and hard.", in: "social", felt: [6, 4] },
  ],
  scales: [{ key: "competing-v1", given: 61, course: { first: 60, latest: 25, from: 50, to: 61, shape: "steady" } }],
  ladders: [
    {
      title: "Off the line with the others",
      made: 54,
      agreed: 53,
      rungs: [
        {
          title: "Ten starts against the clock",
          criterion: "Seven of ten within the time we agreed.",
          context: "Home lagoon, own crew",
          distress: 12,
          stakes: "low",
          sure: [85, 80],
        },
        {
          title: "Starts beside another crew",
          criterion: "Bow level after ten strokes, three times out of five.",
          context: "Lagoon, neighbouring club",
          distress: 26,
          stakes: "low",
          sure: [75, 60],
        },
        {
          title: "A regatta start",
          criterion: "Blade in before the flag; place does not count.",
          context: "Regatta",
          distress: 40,
          stakes: "reversible",
          sure: [70, 60],
        },
      ],
      tries: [
        { rung: 1, ago: 50, forecast: 80, met: true, effort: 5, distress: [3, 1] },
        { rung: 1, ago: 44, forecast: 85, met: true, effort: 5, distress: [2, 1] },
        {
          rung: 2,
          ago: 37,
          forecast: 70,
          met: false,
          effort: 7,
          distress: [5, 4],
          said: {
            learned: "The wrist held me back more than my head did.",
            adjust: "See the doctor before the next start.",
          },
        },
      ],
    },
  ],
  flags: [],
};
