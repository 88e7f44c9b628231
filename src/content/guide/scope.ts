import type { GuideChapter } from "./chapter.ts";

export const scope: GuideChapter = {
  id: "scope",
  title: "What you are here for, and where it ends",
  summary:
    "You observe, ask, pause, refer and work beside others. You do not diagnose, treat, or decide that somebody is out of danger.",
  parts: [
    {
      title: null,
      blocks: [
        {
          kind: "text",
          text: "Coaching here builds confidence on what a person has really done. It is made for people who are well enough to try things, miss some of them, and learn. When somebody is in danger, very low, losing touch with what is real, or carrying something that performing has done to them, this method can hurt. Then the right help is somebody else, and your part is to notice it and to help them get there.",
        },
        {
          kind: "list",
          items: [
            "Yours: what you see and hear, in plain words; asking directly; pausing; naming who can help; staying in touch.",
            "Not yours: a diagnosis, a judgement of risk, treating what you found, or giving the word that a stop is over. That word is a clinician’s, by name.",
            "Not yours either: exposure. A step that the client expects to be very distressing, 70 of 100 or more, belongs to a clinician, however small it looks.",
          ],
        },
        {
          kind: "text",
          text: "Agree on this at the start, before there is a reason. Say what you would do and whom you would tell, and that you would say so to them first.",
        },
        {
          kind: "say",
          lines: [
            "“I work on confidence with what you do. If I ever think that something else would help you more, I will tell you, and we will look for it together.”",
            "“What you tell me stays with us. The exception is danger: then I would act, and I would tell you that I am doing it.”",
          ],
        },
      ],
    },
    {
      title: "What the product does with a flag",
      blocks: [
        {
          kind: "text",
          text: "A flag is your observation, not a finding. From the moment you raise it, exactly those practices rest that could harm, on every device; the client reads kind words and no label. Each flag needs somebody who says “I have seen this”, a next step, and a day to look again. What you may lift yourself, only with a supervisor’s agreement and for at most 28 days, and never a stop.",
        },
      ],
    },
  ],
  sources: ["icfCode", "icfInsights", "icfReferral"],
};
