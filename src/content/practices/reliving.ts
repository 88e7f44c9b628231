import type { PracticeStep } from "./script.ts";

/**
 * Reliving a success, after phase 2 of the technique card: settle, recall, senses, capability, bridge, reorient.
 * Our own words. The optional cue is left out: the evidence for anchoring is weak (Sturt 2012, doi:10.3399/bjgp12X658287).
 */
export const reliving: readonly PracticeStep[] = [
  {
    title: "Before you begin",
    lines: [
      "Find a place where nobody needs you for a quarter of an hour.",
      "Keep your eyes open or let them close, as you like. You can stop at any time; stopping is a good choice too.",
    ],
  },
  {
    title: "Settle",
    lines: [
      "Put both feet on the ground and let your weight rest.",
      "Breathe as you breathe anyway. With each breath out, let your shoulders sink a little.",
    ],
  },
  {
    title: "Choose a moment",
    lines: [
      "Think of one time when you did something that was hard for you and it worked.",
      "It need not be big. It needs to be yours, and true.",
    ],
  },
  {
    title: "Be there again",
    lines: [
      "Where are you? Look around: what do you see near you, and further away?",
      "What do you hear? What does the air feel like, the floor, what you hold in your hands?",
      "What is going on in your body? Which feelings come up? Let them be as they are.",
    ],
  },
  {
    title: "What you did",
    lines: [
      "What made it hard? What exactly did you do, step by step?",
      "Notice what in you made that possible: what you knew, what you kept at, whom you asked.",
    ],
  },
  {
    title: "The bridge",
    lines: [
      "Think of what lies ahead of you. What of that day could serve you there?",
      "Say one sentence to yourself that begins with “I am someone who can …”. Keep it specific.",
    ],
  },
  {
    title: "Come back",
    lines: [
      "Look around the room you are in. Name three things you see.",
      "Move your hands and feet. If you feel worse than before, say so in a moment, and talk with somebody you trust.",
    ],
  },
];
