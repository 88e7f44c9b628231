import type { GuideChapter } from "./chapter.ts";

export const beside: GuideChapter = {
  id: "beside",
  title: "Referring, and working beside a clinician",
  summary: "To whom, agreed by the client, on a date, and followed up. What may go on is for the clinician to say.",
  parts: [
    {
      title: null,
      blocks: [
        {
          kind: "steps",
          items: [
            "Know before you need them: a doctor’s service, a psychotherapist, a crisis line and an emergency number for each country you work in.",
            "Agree with the client on whom, and on every word that leaves. Without their yes the letter stays a draft. Danger to life is the exception.",
            "In the letter: what you observed, since when, what you do with them, what you have paused, and your question. No guess at a diagnosis.",
            "If they want you to go on, ask the clinician what may go on. Record who said it, for which practices, and until when.",
            "Set a day to look again. If nobody answers, that is an answer to follow up, not a yes.",
          ],
        },
        {
          kind: "text",
          text: "If they decline help and there is no danger: respect it, say what you will and will not work on meanwhile, and bring it to supervision. Below a stop you and a supervisor together may decide to lift a pause, with the reason, for at most 28 days. Each of you answers for it by name.",
        },
      ],
    },
  ],
  sources: ["icfReferral", "icfCode"],
};
