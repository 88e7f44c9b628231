import type { GuideChapter } from "./chapter.ts";

export const gentle: GuideChapter = {
  id: "gentle",
  title: "Preliminary work, and the adapted practice",
  summary: "What you can do together while the larger practices rest.",
  parts: [
    {
      title: "When nothing seems to matter: control mapping and small steps",
      blocks: [
        {
          kind: "steps",
          items: [
            "Take one situation. Ask the client to name its parts, small ones, without judging them.",
            "They sort: in my hands, partly, not. You do not correct it. Ask only “which bit of that would be yours?” where everything lands on one side.",
            "What is not in their hands may stay there. That is a relief, not a loss.",
            "From one part that is theirs, plan a step of under five minutes that can hardly be missed. If it is missed, the step was too big.",
            "Ask what they noticed: “what did you do, and what changed because of it?” One such link is worth more than ten steps.",
            "After four events, look at how they explain things now. When setbacks have causes that can change, begin the ladder, with a first rung that is easier than you think.",
          ],
        },
      ],
    },
    {
      title: "When performing once did harm: eyes open, chosen, present",
      blocks: [
        {
          kind: "list",
          items: [
            "They choose the place, the way of sitting, the length, the subject. Ask each time; a yes of last week is not a yes today.",
            "Eyes open. Nothing older than today. No scenes, no “go back to that moment”.",
            "If the body is not a good place to be, rest the eyes on something in the room.",
            "Stopping is part of it. Say so before you start.",
            "What you see is for the referral, not for you to work through.",
          ],
        },
      ],
    },
  ],
  sources: ["abramson", "weiner", "samhsa"],
};
