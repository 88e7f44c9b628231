import type { Audience } from "./audiences.ts";

/** What the method is typically used for, as the technique card lists it. */
export const useCases = [
  "pitch",
  "competition",
  "public_speaking",
  "job_interview",
  "difficult_conversation",
  "skill",
  "recovery",
  "impostor_feelings",
] as const;
export type UseCase = (typeof useCases)[number];

/** A use case as something to begin with: every part of it can be changed. */
export type UseCasePreset = {
  /** Whom it suits first; a form lists these before the others. */
  readonly suits: readonly Audience[];
  /** Reads on after "I want to be able to"; an audience may have words of its own. */
  readonly focus: { readonly any: string } & Partial<Readonly<Record<Audience, string>>>;
  /** Keys of `scaleTemplates` and `ladderTemplates`. */
  readonly scale: string;
  readonly ladder: string;
  /** Our default: shorter where one occasion is prepared, longer where a skill grows or trust comes back. */
  readonly weeks: number;
};

export const useCasePresets: Readonly<Record<UseCase, UseCasePreset>> = {
  pitch: {
    suits: ["entrepreneur", "professional"],
    focus: {
      any: "Present an idea to people who decide about it, and answer their questions",
      entrepreneur: "Pitch to investors and answer hard questions",
      student: "Present my project to a jury and answer its questions",
      professional: "Present my proposal to the board and answer hard questions",
    },
    scale: "pitching-v1",
    ladder: "pitch",
    weeks: 8,
  },
  competition: {
    suits: ["athlete"],
    focus: {
      any: "Do in front of judges what I can do in practice",
      athlete: "Keep my race plan when somebody overtakes me",
      new_skill: "Play a piece in a competition the way I play it at home",
      recovering_from_setback: "Start competing again after an injury",
    },
    scale: "competing-v1",
    ladder: "competition",
    weeks: 10,
  },
  public_speaking: {
    suits: ["professional", "student", "impostor_feelings"],
    focus: {
      any: "Give a talk to people I do not know and take their questions",
      student: "Ask a question in a full lecture hall",
      professional: "Speak up in meetings with senior people",
      recovering_from_setback: "Give a talk again after the one that went wrong",
      impostor_feelings: "Present my own work without playing it down",
    },
    scale: "speaking-v1",
    ladder: "public-speaking",
    weeks: 8,
  },
  job_interview: {
    suits: ["professional", "recovering_from_setback", "student"],
    focus: {
      any: "Go through a job interview and say what I have done",
      student: "Go through my first job interviews and say what I can do",
      impostor_feelings: "Apply for the role that I am qualified for",
      recovering_from_setback: "Go to job interviews after losing my job",
    },
    scale: "interview-v1",
    ladder: "job-interview",
    weeks: 6,
  },
  difficult_conversation: {
    suits: ["professional", "entrepreneur"],
    focus: {
      any: "Say what matters to me to somebody who may not like to hear it",
      entrepreneur: "Tell my co-founder what has to change",
      student: "Talk with my supervisor about what I need",
      professional: "Give somebody feedback that is hard to hear",
    },
    scale: "difficult-talk-v1",
    ladder: "difficult-conversation",
    weeks: 6,
  },
  skill: {
    suits: ["new_skill", "student", "athlete"],
    focus: {
      any: "Use what I am learning in everyday life",
      student: "Sit a mathematics exam and use the whole time",
      athlete: "Do the new routine in a competition",
      new_skill: "Hold a conversation in a language that I am learning",
    },
    scale: "learning-v1",
    ladder: "learning-a-language",
    weeks: 12,
  },
  recovery: {
    suits: ["recovering_from_setback", "athlete"],
    focus: {
      any: "Take on again what went wrong the last time",
      entrepreneur: "Start a company again after the one that I closed",
      athlete: "Start competing again after an injury",
      student: "Sit the exam again that I did not pass",
      professional: "Lead a project again after the one that failed",
      recovering_from_setback: "Return to my team after a long absence",
    },
    scale: "returning-v1",
    ladder: "return-after-setback",
    weeks: 10,
  },
  impostor_feelings: {
    suits: ["impostor_feelings", "professional"],
    focus: {
      any: "Stand by what I have done when others speak of it",
      student: "Say what I know in a seminar of people I admire",
      professional: "Put myself forward for the next role",
      impostor_feelings: "Say that I do not know, and stay in the conversation",
    },
    scale: "owning-success-v1",
    ladder: "impostor-feelings",
    weeks: 10,
  },
};

/** Use cases with those that suit an audience first. */
export function useCasesFor(audience: Audience): UseCase[] {
  const suits = (useCase: UseCase) => useCasePresets[useCase].suits.includes(audience);
  return [...useCases.filter(suits), ...useCases.filter((useCase) => !suits(useCase))];
}

/** The focus to begin with, in the audience's own words where there are some. */
export function presetFocus(useCase: UseCase, audience: Audience): string {
  const { focus } = useCasePresets[useCase];
  return focus[audience] ?? focus.any;
}
