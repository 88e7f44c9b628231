/**
 * Our own domain-specific scales, built after Bandura (2006), Guide for constructing self-efficacy scales: one context,
 * one task in each line, "can" and never "will", items graded from easy to demanding. They start without norms.
 */
export type ScaleTemplate = {
  readonly key: string;
  readonly title: string;
  /** Where the tasks happen. */
  readonly context: string;
  /** Completes "How sure are you, right now, that you can …". Easiest first. */
  readonly items: readonly string[];
};

/** Asked once before the first rating, so that the steps are known: a task of no weight in anybody's coaching. */
export const practiceItem = "carry a full shopping bag up one flight of stairs";

export const scaleTemplates: readonly ScaleTemplate[] = [
  {
    key: "speaking-v1",
    title: "Speaking in front of people",
    context: "Meetings and talks",
    items: [
      "say one prepared sentence in a meeting with people you know",
      "ask a question aloud in a room of ten people",
      "give a five-minute talk to a small group you know",
      "give a ten-minute talk to fifteen people, some of them strangers",
      "give a fifteen-minute talk to more than twenty people who ask questions",
    ],
  },
  {
    key: "pitching-v1",
    title: "Pitching a venture",
    context: "Customers and investors",
    items: [
      "explain in one minute what your venture does to a friend",
      "show your product to a customer who has not asked for it",
      "stay silent after naming your price until the other person answers",
      "pitch for five minutes to an investor you have met before",
      "answer hard questions from several investors about your figures",
    ],
  },
  {
    key: "competing-v1",
    title: "Competing under pressure",
    context: "Training and competition",
    items: [
      "do your routine in training while a team-mate watches",
      "keep to your plan in a friendly match",
      "start a competition as well as you train",
      "find your rhythm again after a mistake",
      "perform your best in a final with spectators",
    ],
  },
  {
    key: "exam-v1",
    title: "Sitting a demanding exam",
    context: "Study and examination",
    items: [
      "study one hour without looking at your phone",
      "explain the week's hardest topic to a fellow student",
      "finish an old exam paper within the time",
      "go on calmly when you cannot answer a question",
      "pass this term's exam at the first attempt",
    ],
  },
  {
    key: "returning-v1",
    title: "Coming back after a setback",
    context: "The field in which it went wrong",
    items: [
      "tell one person what happened in plain words",
      "name what you would do differently next time",
      "take on a small task of the same kind again",
      "ask somebody whose opinion counts for their view of your work",
      "take on a task of the same size as the one that went wrong",
    ],
  },
  {
    key: "owning-success-v1",
    title: "Standing by your own work",
    context: "Work with people who know your field",
    items: [
      "write down one thing that you did well today",
      "say thank you to praise without playing your part down",
      "say that you do not know an answer in a small meeting",
      "present a piece of your work to colleagues in your field",
      "put yourself forward for a role that you are qualified for",
    ],
  },
  {
    key: "interview-v1",
    title: "Going through a job interview",
    context: "Applying for work",
    items: [
      "describe your last job in two minutes to a friend",
      "give one example of a problem that you solved",
      "explain a gap in your career calmly",
      "answer a question that you did not expect",
      "name the salary that you want to a panel of three",
    ],
  },
  {
    key: "difficult-talk-v1",
    title: "Having a difficult conversation",
    context: "Talks with people who matter to you",
    items: [
      "write down in one sentence what you want to say",
      "ask the other person for a time to talk",
      "say what you have seen without judging it",
      "listen to an angry answer without defending yourself",
      "hold your position when somebody with more power disagrees",
    ],
  },
  {
    key: "leading-v1",
    title: "Leading a team",
    context: "Your team at work",
    items: [
      "open a meeting of your team on time",
      "hand over a task that you used to do yourself",
      "tell a team member what they need to improve",
      "decide when your team is divided",
      "tell your team openly about a mistake of yours",
    ],
  },
  {
    key: "learning-v1",
    title: "Learning a new skill",
    context: "Practice in everyday life",
    items: [
      "practise for ten minutes on an ordinary day",
      "do the basic exercise from memory",
      "practise on three days of a busy week",
      "go on practising after a day on which nothing worked",
      "show what you have learned to somebody who knows it well",
    ],
  },
];

/** Undefined for a key that we do not ship. */
export function scaleTemplate(key: string): ScaleTemplate | undefined {
  return scaleTemplates.find((template) => template.key === key);
}
