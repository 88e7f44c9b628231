import type { PracticeStep } from "./script.ts";

/**
 * The adapted practice, for somebody to whom performing once did harm: eyes open, everything chosen by the client,
 * nothing older than today, no scene to go back into. Its principles (safety, choice, collaboration, empowerment) are
 * those of trauma-informed care: SAMHSA (2014), Concept of Trauma and Guidance for a Trauma-Informed Approach,
 * HHS Publication SMA 14-4884. Our own words; it treats nothing.
 */
export const eyesOpen: readonly PracticeStep[] = [
  {
    title: "You decide",
    lines: [
      "Your eyes stay open, and nothing here asks you to go back to anything.",
      "Leave out whatever you like, in any order. You can stop at any step; that is part of the exercise, not the end of it.",
    ],
  },
  {
    title: "Where you are",
    lines: [
      "Choose how to be: sitting, standing, walking, near a door or a window. Change it whenever you want to.",
      "Look around slowly. Find three things of one colour, and one thing that is older than you.",
    ],
  },
  {
    title: "What holds you",
    lines: [
      "Notice one place where something carries your weight: a chair, the floor, a wall.",
      "If your body is not a good place to be just now, rest your eyes on something in the room instead.",
    ],
  },
  {
    title: "Something from today",
    lines: [
      "Pick one thing that you did today, however small: you answered a message, you got up, you came here.",
      "Say what you did in plain words, as you would write it on a list. Just the doing, no more.",
    ],
  },
  {
    title: "What in you did it",
    lines: [
      "What did it take: patience, care, a decision, asking somebody?",
      "One word is enough. If none comes, leave it out.",
    ],
  },
  {
    title: "Where you go from here",
    lines: [
      "Look around once more, and choose what you do next, in the coming five minutes.",
      "It may be nothing at all. It is yours to choose.",
    ],
  },
];
