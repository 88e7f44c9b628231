import type { GuideChapter } from "./chapter.ts";

export const say: GuideChapter = {
  id: "say",
  title: "What to say",
  summary: "Calm, direct, about what you noticed. Asking about suicide does not put the thought there.",
  parts: [
    {
      title: "When you worry",
      blocks: [
        {
          kind: "say",
          lines: [
            "“You said twice today that it would be easier not to be here. Are you thinking about killing yourself?”",
            "“Thank you for telling me. I am glad that you did. I will stay with you while we find out who can help right now.”",
            "“Have you thought about how, or when? Is what you would need for it near you?”",
          ],
        },
        {
          kind: "text",
          text: "Ask in these words; going around it leaves them alone with it. Research has found no harm from asking, and some relief. Listen more than you talk. Do not promise to keep it secret, do not argue, do not search for the bright side. The answers decide how fast you act, not whether: you pass on what you heard, and somebody trained judges it.",
        },
      ],
    },
    {
      title: "When you pause and refer",
      blocks: [
        {
          kind: "say",
          lines: [
            "“For three weeks nothing has given you any pleasure, not even what went well. That is more than coaching is for. I would like you to talk to your doctor, and I will help with it if you want.”",
            "“This does not end our work. Some of it waits, and we go on with what is good for you now.”",
            "“Whom would you trust with this? Shall we write to them together? You decide what is in the letter.”",
          ],
        },
        {
          kind: "list",
          items: [
            "Say what you noticed, never a diagnosis: “you have not slept for four nights”, not “you are manic”.",
            "Offer two or three real addresses, and find out together how to get an appointment. “You should see somebody” is not a referral.",
            "Agree on when you speak again, and do.",
          ],
        },
      ],
    },
    {
      title: "When they stop a practice, or it stirred them up",
      blocks: [
        {
          kind: "say",
          lines: [
            "“You stopped. Good. That is what the button is for.”",
            "“Look around with me: what is in the room? Where are your feet? Tell me what you see out of the window.”",
            "“We leave that practice alone until we have both thought about it. What would help this evening?”",
          ],
        },
      ],
    },
  ],
  sources: ["nimhSteps", "dazzi", "icfReferral"],
};
