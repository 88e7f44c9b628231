import { publicSpeaking } from "#content/ladders/public-speaking.ts";
import { rungsOf } from "../../rungs.ts";
import type { Story } from "../../story.ts";

/** A new language at fifty-eight, and a good course. */
export const beatrizSalgueiro: Story = {
  name: "Beatriz Salgueiro",
  timeZone: "Europe/Lisbon",
  coach: "imani",
  audience: "new_skill",
  focus: "Hold a guided walk through Alfama in German, questions included",
  started: 56,
  plannedWeeks: 10,
  contact: 1,
  joining: { joined: 55, shares: "by_default" },
  past: [
    {
      ago: 7300,
      what: "Drove a city bus for twenty years, the first woman at our depot.",
      in: "professional",
      felt: [8, 8],
      recall: {
        challenge: "A depot without a women's changing room, and plenty of opinions.",
        actions: "I learned every line in the city, so that nobody could send me the wrong way.",
        feelings: "Stubborn. A good kind.",
      },
    },
    { ago: 1500, what: "Started to sing fado at the association, at fifty-four.", in: "social", felt: [7, 5] },
  ],
  wins: [
    {
      ago: 52,
      what: "Ordered bread in German from the baker's wife, who is from Bremen. She corrected one letter.",
      in: "social",
      felt: [4, 3],
    },
    { ago: 46, what: "Learned the story of the tram in twelve German sentences.", in: "personal", felt: [5, 7] },
    {
      ago: 39,
      what: "Made a joke in German. Two of three laughed.",
      in: "social",
      felt: [7, 4],
      recall: {
        challenge: "A joke has to arrive at its last word, and their verbs are all at the end.",
        actions: "I tried it on the baker's wife first. Twice.",
        feelings: "Twenty years old.",
      },
    },
    {
      ago: 32,
      what: "Took four tourists up to the viewpoint and told them about the earthquake.",
      in: "professional",
      felt: [7, 7],
      recall: {
        challenge: "The word for earthquake has a knot in the middle.",
        actions: "I said it slowly, wrote it on my map, and they helped me to pronounce it.",
        obstacles: "Wind, and a gentleman with history books.",
        resources: "Twenty years of speaking over an engine.",
        feelings: "Proud, and hoarse.",
      },
    },
    {
      ago: 24,
      what: "Did not understand a question, said so in German, and they asked it again more slowly.",
      in: "social",
      felt: [7, 3],
    },
    { ago: 17, what: "Climbed the hill twice in one day without stopping at the bench.", in: "physical", felt: [4, 6] },
    { ago: 10, what: "Sang one verse for them at the end. It was not on the plan.", in: "social", felt: [6, 3] },
    {
      ago: 3,
      what: "Twelve people, fifty minutes, and a tip in an envelope that said 'Danke, Beatriz'.",
      in: "professional",
      felt: [8, 8],
    },
  ],
  scales: [{ key: "speaking-v1", given: 55, course: { first: 54, latest: 4, from: 36, to: 64, shape: "steady" } }],
  ladders: [
    {
      title: "The walk, from the kitchen to the castle",
      templateKey: publicSpeaking.key,
      made: 48,
      agreed: 47,
      rungs: [
        ...rungsOf(publicSpeaking, { friend: [85, 80] }),
        {
          title: "One stop of the walk in German, for neighbours",
          criterion: "Five minutes at the tram stop; answers one question with a full sentence.",
          context: "Our street, neighbours",
          distress: 27,
          stakes: "low",
          sure: [75, 60],
        },
        {
          title: "Half the walk with four guests",
          criterion: "Twenty-five minutes; asks to repeat instead of guessing.",
          context: "Alfama, four guests",
          distress: 40,
          stakes: "reversible",
          sure: [70, 60],
        },
        {
          title: "The whole walk with a group",
          criterion: "Fifty minutes, all six stops, at least three questions answered.",
          context: "Alfama, a paying group",
          distress: 52,
          stakes: "reversible",
          sure: [70, 50],
        },
      ],
      tries: [
        { rung: 1, ago: 44, forecast: 70, met: true, effort: 4, distress: [3, 1] },
        { rung: 1, ago: 37, forecast: 80, met: true, effort: 3, distress: [2, 1] },
        { rung: 2, ago: 34, forecast: 65, met: true, helped: true, effort: 6, distress: [5, 2] },
        { rung: 2, ago: 27, forecast: 75, met: true, effort: 5, distress: [4, 2] },
        { rung: 2, ago: 20, forecast: 80, met: true, effort: 5, distress: [3, 1] },
        {
          rung: 3,
          ago: 16,
          forecast: 65,
          met: false,
          effort: 7,
          distress: [5, 4],
          said: {
            learned: "I guessed at two questions and told them about the wrong king.",
            adjust: "Learn three ways to say: once more, please.",
          },
        },
        { rung: 3, ago: 12, forecast: 70, met: true, effort: 6, distress: [4, 2] },
        { rung: 3, ago: 5, forecast: 80, met: true, effort: 6, distress: [3, 1] },
        {
          rung: 4,
          ago: 3,
          forecast: 70,
          met: true,
          effort: 8,
          distress: [5, 1],
          said: {
            did: "Six stops, seven questions, one king, the right one.",
            shows: "I learn as well as I did at thirty. I just take more notes.",
            someoneWho: "start things late and finish them.",
          },
        },
      ],
    },
  ],
  flags: [],
};
