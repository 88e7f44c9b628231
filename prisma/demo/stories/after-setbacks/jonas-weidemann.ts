import { jobInterview } from "#content/ladders/job-interview.ts";
import { rungsOf } from "../../rungs.ts";
import type { Story } from "../../story.ts";

/** A flag that was raised, referred and closed, and what came after it. */
export const jonasWeidemann: Story = {
  name: "Jonas Weidemann",
  timeZone: "Europe/Berlin",
  coach: "ruairi",
  audience: "recovering_from_setback",
  focus: "Go to job interviews after the insolvency without telling it as my fault alone",
  started: 78,
  plannedWeeks: 12,
  contact: 2,
  joining: { joined: 76, shares: "by_default" },
  past: [
    {
      ago: 3400,
      what: "Master's certificate in joinery, with the oak desk that still stands in the town hall.",
      in: "professional",
      felt: [8, 9],
    },
    {
      ago: 1250,
      what: "Ran the relief kitchen for eleven days after the flood on the Ahr.",
      in: "social",
      felt: [9, 9],
      recall: {
        challenge: "Nobody was in charge, and everybody was hungry.",
        actions: "Wrote a list on a door with a carpenter's pencil and gave each name one task.",
        obstacles: "Two mayors with two opinions. I asked each for bread and kept the list.",
        feelings: "Useful. I slept on flour sacks like a stone.",
      },
    },
  ],
  wins: [
    {
      ago: 73,
      what: "Put on the good shirt and walked to the job centre instead of driving round the block.",
      in: "personal",
      felt: [7, 4],
    },
    {
      ago: 65,
      what: "Told Uwe at the allotments what happened to the firm, in plain words.",
      in: "social",
      felt: [8, 4],
      recall: {
        challenge: "He lent me two thousand once, and I had not met his eye since.",
        actions: "I helped him with the fence first and then said it, with a post in my hand.",
        feelings: "He passed me the hammer. I will not forget that.",
      },
    },
    { ago: 44, what: "Went to the doctor. Said it out loud there as well.", in: "personal", felt: [9, 5] },
    { ago: 37, what: "Planed a board for no reason. It smelled right.", in: "personal", felt: [3, 3] },
    {
      ago: 29,
      what: "Wrote the curriculum vitae with the insolvency in it, two lines, dates and all.",
      in: "professional",
      felt: [7, 6],
      recall: {
        actions: "I gave it two lines, the same as every other post.",
        obstacles: "I made it six lines four times over.",
        feelings: "Smaller on paper than in bed at night.",
      },
    },
    {
      ago: 20,
      what: "Answered 'why did it fail' in the mock interview with what I did, what I did not see, and what the market did.",
      in: "professional",
      felt: [8, 6],
      recall: {
        challenge: "I used to answer with one word: me.",
        actions: "Three fingers: mine, not seen, not mine. One sentence for each.",
        resources: "Ruairí's question, and the wood price chart.",
        feelings: "Like putting a drawer back on its runners.",
      },
    },
    {
      ago: 12,
      what: "Two apprentices from the old firm rang to ask how I am. I rang back the same day.",
      in: "social",
      felt: [5, 2],
    },
    { ago: 5, what: "First real interview. Stayed seated at the hard question.", in: "professional", felt: [8, 7] },
  ],
  scales: [
    {
      key: "returning-v1",
      given: 76,
      course: { first: 75, latest: 4, from: 31, to: 59, shape: "dip", missed: [4, 5] },
    },
  ],
  ladders: [
    {
      title: "Being interviewed for a job",
      templateKey: jobInterview.key,
      made: 40,
      agreed: 38,
      rungs: rungsOf(jobInterview, {
        "one-answer": [85, 80],
        "three-questions": [80, 70],
        "mock-video": [75, 60],
        "mock-professional": [70, 50],
        real: [65, 50],
      }),
      tries: [
        { rung: 1, ago: 36, forecast: 75, met: true, effort: 5, distress: [4, 2] },
        { rung: 1, ago: 31, forecast: 80, met: true, effort: 4, distress: [3, 2] },
        { rung: 2, ago: 28, forecast: 75, met: true, effort: 5, distress: [4, 2] },
        { rung: 2, ago: 24, forecast: 80, met: true, effort: 5, distress: [3, 2] },
        { rung: 3, ago: 20, forecast: 70, met: true, effort: 6, distress: [5, 3] },
        {
          rung: 3,
          ago: 16,
          forecast: 75,
          met: false,
          effort: 7,
          distress: [5, 4],
          said: {
            learned: "A new question about numbers threw me, and I went back to blaming myself within a minute.",
            adjust: "Have the turnover figures on a card. Three fingers before I speak.",
          },
        },
        { rung: 3, ago: 13, forecast: 70, met: true, effort: 6, distress: [4, 2] },
        {
          rung: 4,
          ago: 9,
          forecast: 65,
          met: true,
          helped: true,
          effort: 7,
          distress: [5, 3],
          said: {
            did: "Asked her for one piece of feedback, and she gave me two.",
            shows: "I can be asked about the worst year and stay upright.",
          },
        },
        {
          rung: 5,
          ago: 5,
          forecast: 60,
          met: true,
          effort: 8,
          distress: [6, 3],
          said: {
            did: "Told the flood kitchen and the town hall desk, and the insolvency in between.",
            someoneWho: "build things, including after one fell down.",
          },
        },
      ],
    },
  ],
  flags: [
    {
      ago: 58,
      by: "coach",
      kind: "loss_of_pleasure",
      observed:
        "Says that nothing has been worth getting up for since the auction. Has stopped going to the workshop and to the choir. I told him that this is more than coaching can carry, and we agreed on a doctor's visit; his sister goes with him.",
      closed: {
        ago: 41,
        outcome:
          "Saw his doctor, started treatment and is back in the choir. The doctor welcomes the coaching beside it, without reliving for the first weeks. Jonas asked us to go on.",
        clinician: "Dr. K. Albers",
      },
    },
  ],
};
