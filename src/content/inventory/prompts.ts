/** The four parts of a life in which the success inventory looks, in the order offered. */
export const inventoryParts = ["professional", "physical", "social", "personal"] as const;
export type InventoryPart = (typeof inventoryParts)[number];

type Prompts = {
  /** Where to look, one at a time. */
  readonly look: readonly string[];
  /** For whoever says that nothing comes to mind: smaller, nearer, easier to find. */
  readonly smaller: readonly string[];
};

/**
 * Ways into memory for the success inventory (the technique card, phase 1, step 1: professional and academic, athletic
 * and physical, social and relational, personal). They ask for things done, never for things better done than by others.
 */
export const inventoryPrompts: Readonly<Record<InventoryPart, Prompts>> = {
  professional: {
    look: [
      "Something you finished although it took longer than you liked.",
      "A skill you have now and did not have five years ago.",
      "A goal you set yourself at work or in your studies, and reached.",
      "A time when something was going wrong and you helped to turn it round.",
      "Something you learned from scratch, without knowing whether you could.",
      "A day on which you spoke up, asked, or said no, and it mattered.",
    ],
    smaller: [
      "Something colleagues or fellow students ask you about.",
      "A tool, a form or a programme that once confused you and no longer does.",
      "An exam, a trial day or a first week that you got through.",
      "A mistake that you owned up to and put right.",
    ],
  },
  physical: {
    look: [
      "A distance, a height, a weight or a time that was out of reach once.",
      "A sport, a dance or a craft of the hands that you learned.",
      "A time when your body was tired and you found a way to go on.",
      "Something you built, carried, repaired or grew.",
      "Coming back after an illness, an injury or a birth.",
      "A fear of the body that became smaller: of water, of heights, of being seen.",
    ],
    smaller: [
      "Learning to swim, to ride a bicycle or to drive.",
      "A walk you take now that you would not have taken before.",
      "A time when you rested because it was the right thing, although it was hard to.",
      "A house move, a long night, a hard winter that you got through.",
    ],
  },
  social: {
    look: [
      "A conversation you were afraid of and had all the same.",
      "A friendship or a relationship that you have kept alive.",
      "A time when you asked somebody for help.",
      "Someone who is better off because you were there.",
      "A conflict that you helped to settle, or did not make worse.",
      "A new place where you knew nobody, and then you did.",
    ],
    smaller: [
      "Somebody who trusts you, and something you did that earned it.",
      "A phone call that you made although you had put it off.",
      "A time when you apologised, or forgave.",
      "Standing up for somebody, even with one sentence.",
    ],
  },
  personal: {
    look: [
      "A habit that you took up and kept, or let go of.",
      "A hard time that you came through.",
      "A decision that you made by yourself and stood by.",
      "A time when you changed your mind because you had understood something.",
      "Money, papers or a household that you brought into order.",
      "Something that you did for the first time, alone.",
    ],
    smaller: [
      "Something that was hard a year ago and is easier now.",
      "A morning on which you got up although everything spoke against it.",
      "Something that you kept doing although nobody noticed.",
      "Something you know about yourself now that you had to find out.",
    ],
  },
};
