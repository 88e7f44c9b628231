import type { Story } from "../../story.ts";

/** Keeps everything to herself, as is her right: the coach sees ladders and ratings, and no entry. */
export const sanaMirzaei: Story = {
  name: "Sana Mirzaei",
  timeZone: "America/Toronto",
  coach: "ruairi",
  audience: "student",
  focus: "Defend my thesis on river sediments without apologising for it",
  started: 68,
  plannedWeeks: 12,
  contact: 5,
  joining: { joined: 66, shares: "nothing" },
  past: [
    {
      ago: 2010,
      what: "Crossed two borders with one suitcase and was enrolled by autumn.",
      in: "personal",
      felt: [10, 10],
      recall: {
        challenge: "Papers in three languages, none of them the right one.",
        actions: "I made a folder for every office and never left a counter without a name and a date.",
        feelings: "I did not feel brave. I felt organised, and that was enough.",
      },
    },
  ],
  wins: [
    { ago: 63, what: "Wrote one page before the building woke up.", in: "professional", felt: [5, 6] },
    {
      ago: 55,
      what: "Presented the sieve results to the group and did not say 'only' once.",
      in: "professional",
      felt: [7, 5],
      recall: {
        challenge: "The last speaker had apologised for a far better data set.",
        actions: "I crossed the word out in my notes and left a gap where it used to be.",
      },
    },
    {
      ago: 48,
      what: "Told my supervisor the March samples were contaminated. My error, my plan to mend it, ten minutes.",
      in: "professional",
      felt: [9, 5],
      recall: {
        challenge: "Half a year of cores, and it was I who had left the lid open.",
        actions: "I brought the repaired schedule printed, and began with the plan instead of the apology.",
        obstacles: "My voice went thin on the first sentence. The second was better.",
        resources: "A table I trusted, because I had checked it on three evenings.",
        feelings: "Light, afterwards, like setting down bags.",
      },
    },
    { ago: 41, what: "Said no to marking another course.", in: "social", felt: [6, 2] },
    { ago: 33, what: "Skated the whole canal without holding on to Leila.", in: "physical", felt: [4, 5] },
    { ago: 24, what: "Second chapter out. Sent it at noon rather than at midnight.", in: "professional", felt: [6, 7] },
    {
      ago: 15,
      what: "Mock defence: eleven questions, and I let myself think before nine of them.",
      in: "professional",
      felt: [8, 7],
      recall: {
        actions: "I repeated each question in my own words first. It buys time, and it is polite.",
        feelings: "Curious, even. That is new.",
      },
    },
    {
      ago: 6,
      what: "Called my father and described the thesis in Persian. He asked a very good question.",
      in: "social",
      felt: [5, 3],
    },
  ],
  scales: [
    { key: "speaking-v1", given: 66, course: { first: 64, latest: 1, from: 42, to: 66, shape: "late", missed: [3] } },
  ],
  ladders: [
    {
      title: "Towards the defence",
      made: 58,
      agreed: 56,
      rungs: [
        {
          title: "Explain one figure to a friend outside the field",
          criterion: "Five minutes; the friend can say what the figure shows.",
          context: "Café, one friend",
          distress: 14,
          stakes: "low",
          sure: [90, 80],
        },
        {
          title: "Present a chapter to the reading group",
          criterion: "Twenty minutes, no apology in the first or the last sentence.",
          context: "Seminar room, six people",
          distress: 28,
          stakes: "low",
          sure: [80, 70],
        },
        {
          title: "Mock defence with two lecturers",
          criterion: "Every question repeated or answered; two thoughtful pauses.",
          context: "Seminar room, lecturers",
          distress: 42,
          stakes: "reversible",
          sure: [70, 60],
        },
        {
          title: "The defence",
          criterion: "Speaks the prepared closing sentence as written; the verdict does not count.",
          context: "Committee, in public",
          distress: 56,
          stakes: "high",
          sure: [70, 60],
        },
      ],
      tries: [
        { rung: 1, ago: 52, forecast: 70, met: true, effort: 3, distress: [3, 1] },
        { rung: 1, ago: 45, forecast: 75, met: true, effort: 3, distress: [2, 1] },
        { rung: 2, ago: 38, forecast: 50, met: true, effort: 6, distress: [5, 3] },
        {
          rung: 2,
          ago: 30,
          forecast: 60,
          met: true,
          effort: 5,
          distress: [4, 2],
          said: {
            did: "Crossed out 'sorry' in my notes, all four of them.",
            shows: "The work stands up without me bowing.",
          },
        },
        {
          rung: 3,
          ago: 15,
          forecast: 45,
          met: true,
          effort: 8,
          distress: [6, 3],
          said: {
            did: "Eleven questions and a glass of water.",
            someoneWho: "think in front of people.",
          },
        },
        { rung: 3, ago: 4, forecast: 60, met: true, effort: 7, distress: [5, 2] },
      ],
    },
  ],
  flags: [],
};
