import { publicSpeaking } from "#content/ladders/public-speaking.ts";
import { rungsOf } from "../../rungs.ts";
import type { Story } from "../../story.ts";

/** Reliving rests because of an open flag, while the ladder and the journal go on. */
export const noorHaddad: Story = {
  name: "Noor Haddad",
  timeZone: "Europe/Paris",
  coach: "imani",
  audience: "recovering_from_setback",
  focus: "Give a talk again after the conference where I was shouted down",
  started: 45,
  plannedWeeks: 10,
  contact: 2,
  joining: { joined: 44, shares: "by_choice" },
  past: [
    {
      ago: 2760,
      what: "Defended the library budget before the town council and kept the Saturday opening.",
      in: "professional",
      felt: [7, 6],
      recall: {
        challenge: "The cut was already printed in the agenda.",
        actions: "I brought the Saturday visitor count and three letters from pupils, and read out one.",
        resources: "A colleague who sat in the first row and nodded.",
        feelings: "A firm voice. I remember thinking that it was mine.",
      },
    },
    {
      ago: 5400,
      what: "Translated for my grandmother at the hospital when I was fourteen.",
      in: "personal",
      felt: [7, 8],
      private: true,
    },
  ],
  wins: [
    { ago: 41, what: "Read the programme of that conference without closing the page.", in: "personal", felt: [7, 3] },
    {
      ago: 36,
      what: "Told the story of the manuscript to my niece at bedtime. She asked for the next part.",
      in: "social",
      felt: [3, 3],
    },
    {
      ago: 30,
      what: "Spoke for two minutes to Claire in our empty reading room.",
      in: "professional",
      felt: [7, 6],
      recall: {
        challenge: "The echo is the same as in that hall.",
        actions: "I kept a hand on the wooden desk and my eyes open, on Claire's green scarf.",
        resources: "The scarf. And knowing that I could stop.",
        feelings: "Shaky, and then only tired.",
      },
    },
    {
      ago: 25,
      what: "Walked past the congress hall on purpose, by daylight, with coffee.",
      in: "personal",
      felt: [8, 3],
      private: true,
    },
    {
      ago: 19,
      what: "Answered the journalist by e-mail, in four sentences, and pressed send.",
      in: "professional",
      felt: [6, 4],
      recall: {
        actions: "Four sentences, one for each thing I know, and none for what she wanted me to guess.",
        obstacles: "The wish to explain the whole of that day.",
        resources: "Imani's line: you owe nobody the recording.",
        feelings: "Tidy. A drawer closed.",
      },
    },
    {
      ago: 14,
      what: "Introduced the author at our evening. Five people, one minute, my own words.",
      in: "professional",
      felt: [7, 5],
    },
    { ago: 9, what: "Slept through, three nights of seven.", in: "personal", felt: [5, 1], private: true },
    {
      ago: 4,
      what: "Told Imani which part of that day I do not want to go back to. She wrote it down, and we closed the book.",
      in: "personal",
      felt: [8, 4],
    },
  ],
  scales: [{ key: "speaking-v1", given: 44, course: { first: 43, latest: 1, from: 33, to: 45, shape: "dip" } }],
  ladders: [
    {
      title: "Speaking again",
      templateKey: publicSpeaking.key,
      made: 34,
      agreed: 33,
      rungs: [
        ...rungsOf(publicSpeaking, { friend: [80, 70] }),
        {
          title: "Introduce somebody else for one minute",
          criterion: "Says the name, one sentence about the work, and hands over.",
          context: "Our reading room, up to ten people",
          distress: 28,
          stakes: "low",
          sure: [75, 60],
        },
        {
          title: "Read one page aloud at the Thursday circle",
          criterion: "Reads to the foot of the page; looking up is not needed.",
          context: "Thursday circle, familiar faces",
          distress: 41,
          stakes: "low",
          sure: [70, 50],
        },
        {
          title: "Ten minutes on the manuscript, door open",
          criterion: "Gives the ten minutes, or stops when I decide to. Both count.",
          context: "Public evening at the library",
          distress: 54,
          stakes: "reversible",
          sure: [70, 40],
        },
      ],
      tries: [
        {
          rung: 1,
          ago: 30,
          forecast: 55,
          met: true,
          helped: true,
          effort: 7,
          distress: [6, 4],
          said: {
            did: "Claire stood where I could see her, and I looked at nothing else.",
            shows: "The sentences are still there.",
          },
        },
        { rung: 1, ago: 23, forecast: 65, met: true, effort: 6, distress: [5, 3] },
        {
          rung: 2,
          ago: 14,
          forecast: 60,
          met: true,
          effort: 6,
          distress: [5, 3],
          said: {
            did: "Left the door open and stood beside it.",
            shows: "I can be in front of people and still be free to leave.",
            someoneWho: "come back in my own time.",
          },
        },
        { rung: 2, ago: 6, forecast: 65, met: true, effort: 5, distress: [4, 3] },
      ],
    },
  ],
  flags: [
    {
      ago: 4,
      by: "coach",
      kind: "performance_trauma",
      observed:
        "When we came near the hall in the recall, she froze, went pale and lost the room for about a minute. Grounded with the window and the desk. We stay with the present and eyes open; she agreed to speak with the counsellor at her health centre.",
    },
  ],
  rhythm: { evenings: [2, 4], ratings: false },
};
