/** What a client decides about before a first check-in. It stands apart from the other purposes: it is asked only of those who want one. */
export const screensConsent = {
  version: 1,
  since: "2026-11-22",
  agree: "Keep my answers to the check-ins that I choose to take.",
  facts: [
    "A check-in is a short set of published questions. It is no diagnosis, and nobody gives you a label.",
    "Your answers are stored encrypted. Your coach never sees them, and neither does anybody who pays for the coaching.",
    "What your coach does see: which exercises rest for a while, and that a check-in is the reason. If your answers suggest that things are heavy just now, your coach and their supervisor are told that you could use a conversation.",
    "No answer is read by anybody while you give it. If you are in danger, call your local emergency number.",
    "You can withdraw this at any time. From then on no check-in is kept. What earlier ones put on hold stays on hold until you and your coach have talked.",
  ],
  /** The same for somebody without a coach. */
  factsAlone: [
    "A check-in is a short set of published questions. It is no diagnosis, and nobody gives you a label.",
    "Your answers are stored encrypted. Nobody but you learns of them, so nobody calls when they are heavy: please tell somebody yourself.",
    "Your answers may let some exercises rest for a while. A new check-in that comes out lighter ends that; after a very heavy one they rest while you are on your own, and it takes a doctor’s word, which a coach who joins you can note.",
    "Should you invite a coach one day, they see which exercises rest and that a check-in is the reason, and never your answers.",
    "If you are in danger, call your local emergency number.",
    "You can withdraw this at any time. From then on no check-in is kept. What earlier ones put on hold stays on hold.",
  ],
} as const;
