import type { GuideChapter } from "./chapter.ts";

export const emergency: GuideChapter = {
  id: "emergency",
  title: "When to call emergency services",
  summary: "If somebody may be harmed today, call now. You need no certainty, no supervisor and no consent for it.",
  parts: [
    {
      title: "Call at once when",
      blocks: [
        {
          kind: "list",
          items: [
            "they say that they will harm themselves or somebody else, and have a plan, a time, or the means near them;",
            "they have already done something: taken something, hurt themselves;",
            "they cannot say that they are safe until help comes, or the line breaks off after such words;",
            "they are confused, hear commands, or are so driven that they cannot keep themselves safe.",
          ],
        },
      ],
    },
    {
      title: "What to do",
      blocks: [
        {
          kind: "steps",
          items: [
            "Stay with them, in the room or on the line. Use a second phone, or ask a colleague to call.",
            "Call the emergency number of the country they are in, not the one you are in. The help page lists it by country. Know their address before you need it: ask at the start of every remote engagement.",
            "Say who you are, where they are, what you saw and heard, and that it is urgent. Nothing else from your work.",
            "If they can, move away together from what they could use.",
            "Tell them what you are doing while you do it.",
            "Afterwards, raise the flag with what you saw, tell your supervisor by voice, write down times. Then look after yourself: talk to somebody.",
          ],
        },
        {
          kind: "text",
          text: "A flag or a mail calls nobody to the door. Nobody reads along live in this product, and you must not rely on it in an emergency.",
        },
      ],
    },
    {
      title: "Urgent, though not this minute",
      blocks: [
        {
          kind: "text",
          text: "Thoughts of dying without a plan, or a state that worries you and has lasted: the same day, with them, reach their doctor, a crisis line, or an out-of-hours service. Agree on whom they call tonight if it gets worse, and on when you ask again.",
        },
      ],
    },
  ],
  sources: ["nimhSteps", "icfReferral"],
};
