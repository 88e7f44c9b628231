import { difficultConversation } from "#content/ladders/difficult-conversation.ts";
import { rungsOf } from "../../rungs.ts";
import type { Story } from "../../story.ts";

/** A good course with a dip in it: a setback, reframed, and then further up than before. */
export const saoirseBrennan: Story = {
  name: "Saoirse Brennan",
  timeZone: "Europe/Dublin",
  coach: "yuki",
  audience: "impostor_feelings",
  focus: "Run the ward round as the registrar that I am",
  started: 74,
  plannedWeeks: 12,
  contact: 2,
  joining: { joined: 73, shares: "by_default" },
  past: [
    {
      ago: 2700,
      what: "Did a year of nights at the hospice and learned to sit still with people.",
      in: "professional",
      felt: [8, 7],
    },
    {
      ago: 1450,
      what: "Called the consultant back at four in the morning because something was off. It was.",
      in: "professional",
      felt: [9, 5],
      recall: {
        challenge: "He had told me that it could wait until eight.",
        actions: "I read him the three numbers again, slowly, and said that I wanted him to come in.",
        feelings: "Sick with nerves. Sure all the same.",
      },
    },
  ],
  wins: [
    { ago: 69, what: "Introduced myself as the registrar, not as 'just covering'.", in: "professional", felt: [5, 2] },
    {
      ago: 62,
      what: "Asked the night nurse for her view first. It changed the plan, for the better.",
      in: "social",
      felt: [4, 3],
    },
    {
      ago: 55,
      what: "Told a family hard news without hiding behind the long words.",
      in: "professional",
      felt: [9, 7],
      private: true,
    },
    {
      ago: 47,
      what: "Ran the arrest call. Clear voice, clear roles, and a cup of tea after.",
      in: "professional",
      felt: [9, 8],
      recall: {
        challenge: "Six people, one curtain, and a student in tears.",
        actions: "Said names before tasks, every time, and asked for the clock aloud.",
        obstacles: "My own pulse, which was louder than the monitor.",
        resources: "Two years of drills, and Nurse Okonjo's eyebrows.",
        feelings: "Sharp as glass, and afterwards like wet wool.",
      },
    },
    {
      ago: 31,
      what: "Went back on the round on the Monday after I had got the dose wrong on the Friday.",
      in: "professional",
      felt: [9, 6],
      recall: {
        challenge: "Caught in time, no harm done, and still I could hear everyone not saying it.",
        actions: "I told the team what happened before anybody had to wonder, and what I check now.",
        obstacles: "The urge to ring in sick.",
        resources: "Yuki's sheet with 'what was mine, what was the system's'.",
        feelings: "Raw for an hour. Then it was a ward again.",
      },
    },
    { ago: 22, what: "Sea swim at the Forty Foot, with my sister laughing at me.", in: "physical", felt: [4, 4] },
    { ago: 13, what: "Taught the interns the check that I learned the hard way.", in: "professional", felt: [6, 5] },
    {
      ago: 5,
      what: "Disagreed with the consultant on the round, politely, with the scan in my hand. We went with mine.",
      in: "professional",
      felt: [8, 4],
    },
  ],
  scales: [
    { key: "speaking-v1", given: 73, course: { first: 72, latest: 2, from: 47, to: 71, shape: "dip", missed: [7] } },
  ],
  ladders: [
    {
      title: "Having a difficult conversation",
      templateKey: difficultConversation.key,
      made: 64,
      agreed: 62,
      rungs: [
        ...rungsOf(difficultConversation, { "opening-line": [90, 80], rehearsal: [85, 70], "small-no": [80, 70] }),
        {
          title: "Disagree on the round, with one reason",
          criterion: "States the other view and the finding behind it before the bed is left.",
          context: "Ward round, consultant present",
          distress: 49,
          stakes: "reversible",
          sure: [70, 50],
        },
      ],
      tries: [
        { rung: 1, ago: 59, forecast: 80, met: true, effort: 3, distress: [2, 1] },
        { rung: 1, ago: 52, forecast: 85, met: true, effort: 3, distress: [2, 1] },
        { rung: 2, ago: 48, forecast: 70, met: true, helped: true, effort: 5, distress: [4, 2] },
        { rung: 2, ago: 42, forecast: 75, met: true, effort: 5, distress: [3, 2] },
        { rung: 2, ago: 35, forecast: 80, met: true, effort: 4, distress: [3, 1] },
        {
          rung: 3,
          ago: 27,
          forecast: 70,
          met: false,
          effort: 6,
          distress: [6, 5],
          said: {
            learned:
              "After the bad Friday I said yes to everything, to be forgiven for something nobody held against me.",
            adjust: "Wait ten minutes before I say yes to anything.",
          },
        },
        { rung: 3, ago: 20, forecast: 65, met: true, effort: 5, distress: [4, 2] },
        { rung: 3, ago: 13, forecast: 75, met: true, effort: 4, distress: [3, 1] },
        {
          rung: 4,
          ago: 5,
          forecast: 60,
          met: true,
          effort: 7,
          distress: [6, 2],
          said: {
            did: "Held up the scan and said one sentence. Then I stopped talking.",
            shows: "A finding needs less defending than an opinion.",
            someoneWho: "be wrong on a Friday and right on a Thursday.",
          },
        },
      ],
    },
  ],
  flags: [],
};
