import type { GuideChapter } from "./chapter.ts";

export const cautions: GuideChapter = {
  id: "cautions",
  title: "Six cautions, as things to bring up",
  summary: "None of these locks anything. Each is a question worth asking, and the client’s answer counts.",
  parts: [
    {
      title: "Only what really happened",
      blocks: [
        {
          kind: "text",
          text: "Confidence built on something vague, borrowed or invented does not carry. Ask for what a camera would have seen: where, when, what first, what then. Praise the deed, not the person, and nothing that was not done.",
        },
      ],
    },
    {
      title: "Playing down",
      blocks: [
        {
          kind: "text",
          text: "“Anybody could have.” Ask what it would have looked like had it been hard; what a friend would need for it; what they had to give up for it. Once, gently. If it really was easy, believe them and look for a better example.",
        },
      ],
    },
    {
      title: "Luck and others",
      blocks: [
        {
          kind: "text",
          text: "Help came, and somebody had to ask for it; luck came, and somebody was ready. Look for their part without taking away the rest. Real outside causes, such as discrimination or a market, are never argued away, in successes or in setbacks. After a setback ask about the way of doing it before you ask about effort.",
        },
      ],
    },
    {
      title: "Culture",
      blocks: [
        {
          kind: "text",
          text: "Where modesty is good manners, or where a success belongs to the family or the team, “I did it” can be a false sentence. Research on where confidence comes from finds that groups differ. Ask how one speaks of such things at home, and use that.",
        },
      ],
    },
    {
      title: "Realistic self-assessment",
      blocks: [
        {
          kind: "text",
          text: "You want confidence that fits, not as much as possible. Forecasts before a try and outcomes after show where it does not. When someone is regularly far too sure, work on the forecast; when they are fixed on something no fact can touch, read “Signs to notice”.",
        },
      ],
    },
    {
      title: "Too many easy wins",
      blocks: [
        {
          kind: "text",
          text: "A row of certain, effortless wins teaches that things come easily, and breaks at the first that does not. Raise the challenge a little, while a setback is still cheap and there is a talk planned afterwards. Never under a flag.",
        },
      ],
    },
  ],
  sources: ["bandura", "weiner", "usher"],
};
