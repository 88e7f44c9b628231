import { publicSpeaking } from "#content/ladders/public-speaking.ts";
import { rungsOf } from "../../rungs.ts";
import type { Story } from "../../story.ts";

/** Underconfident throughout: forecasts far below what she then does. */
export const tanMeiLing: Story = {
  name: "Tan Mei Ling",
  timeZone: "Asia/Singapore",
  coach: "yuki",
  audience: "student",
  focus: "Present in tutorials and hear my own voice without flinching",
  started: 62,
  plannedWeeks: 10,
  contact: 3,
  joining: { joined: 60, shares: "by_default" },
  past: [
    {
      ago: 1700,
      what: "Led the school wind band for one term when our conductor was ill.",
      in: "social",
      felt: [8, 8],
    },
  ],
  wins: [
    {
      ago: 57,
      what: "Recorded myself for two minutes and listened to the end. It was fine.",
      in: "personal",
      felt: [6, 4],
    },
    { ago: 50, what: "Said 'I disagree' in tutorial, softly, but I said it.", in: "professional", felt: [7, 4] },
    {
      ago: 44,
      what: "Presented the case on water pricing. Prof Lim wrote 'clear' on the sheet.",
      in: "professional",
      felt: [7, 8],
      recall: {
        challenge: "I went third, after two people who sound like newsreaders.",
        actions: "Practised with Grandma, who does not know English but knows when I mumble.",
        obstacles: "My hands were cold, so I held a warm cup until the last second.",
        resources: "Grandma, the cup, and a card with four words.",
        feelings: "Surprised that it was over.",
      },
    },
    { ago: 36, what: "Ordered for the whole table at a place with no menu in English.", in: "social", felt: [4, 2] },
    {
      ago: 29,
      what: "Volunteered to summarise before anybody was picked.",
      in: "professional",
      felt: [7, 3],
      recall: {
        actions: "I had written three words during the discussion, so I stood on those.",
        obstacles: "The half second in which nobody looks up.",
        feelings: "My ears were hot and my sentences were short. Short is good.",
      },
    },
    {
      ago: 21,
      what: "Corrected a figure in our group report, and the others were grateful rather than cross.",
      in: "professional",
      felt: [6, 4],
      recall: {
        challenge: "The figure was Wei Jie's, and Wei Jie is always sure.",
        actions: "I sent him the source first, privately, then told the group together with him.",
      },
    },
    {
      ago: 13,
      what: "Held a plank for two minutes in the hall gym, with people watching.",
      in: "physical",
      felt: [5, 7],
    },
    {
      ago: 5,
      what: "Spoke for ten minutes to fourteen people and saw three of them nod.",
      in: "professional",
      felt: [8, 7],
    },
  ],
  scales: [{ key: "speaking-v1", given: 60, course: { first: 59, latest: 3, from: 35, to: 61, shape: "steady" } }],
  ladders: [
    {
      title: "Speaking in front of people",
      templateKey: publicSpeaking.key,
      made: 55,
      agreed: 54,
      rungs: rungsOf(publicSpeaking, {
        friend: [80, 70],
        "familiar-group": [70, 60],
        "mixed-group": [65, 50],
        "professional-audience": [60, 40],
      }),
      tries: [
        { rung: 1, ago: 52, forecast: 50, met: true, effort: 4, distress: [5, 1] },
        { rung: 1, ago: 47, forecast: 60, met: true, effort: 3, distress: [3, 1] },
        {
          rung: 2,
          ago: 42,
          forecast: 40,
          met: true,
          effort: 6,
          distress: [6, 2],
          said: {
            did: "Four words on a card, one for each point, and I did not look at it.",
            shows: "I remember more than I fear.",
          },
        },
        { rung: 2, ago: 34, forecast: 50, met: true, effort: 5, distress: [5, 2] },
        { rung: 2, ago: 27, forecast: 55, met: true, effort: 4, distress: [4, 1] },
        {
          rung: 3,
          ago: 19,
          forecast: 35,
          met: false,
          effort: 8,
          distress: [7, 5],
          said: {
            learned: "I lost the thread at the second slide because I was watching one bored face.",
            adjust: "Choose two friendly faces, left and right, before I begin.",
          },
        },
        { rung: 3, ago: 12, forecast: 40, met: true, effort: 7, distress: [6, 3] },
        {
          rung: 3,
          ago: 5,
          forecast: 50,
          met: true,
          effort: 6,
          distress: [5, 2],
          said: {
            did: "Two friendly faces, and I breathed at every full stop.",
            someoneWho: "be heard at the back.",
          },
        },
      ],
    },
  ],
  flags: [],
};
