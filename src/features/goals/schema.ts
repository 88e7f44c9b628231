import * as z from "zod";
import { id, version } from "#lib/schema.ts";

export const limits = { title: 160, level: 300, goals: 10, weight: 10 } as const;

/** Lowest first. 0 is what is expected at the end of the engagement. */
export const attainments = [-2, -1, 0, 1, 2] as const;
export const attainment = z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)]);
export type Attainment = z.infer<typeof attainment>;

const line = (most: number) => z.string().trim().max(most, `Please keep this below ${most} characters.`);

const words = {
  title: line(limits.title).min(1, "Give the goal a name."),
  /** What could be seen at each level, lowest first. */
  levels: z.array(line(limits.level).min(1, "Describe every level.")).length(attainments.length),
  weight: z.int().min(1, "From 1 to 10, please.").max(limits.weight, "From 1 to 10, please."),
};

/** What is sealed about a goal. */
export const goalDetail = z.object({ title: words.title, levels: words.levels });

export const clientRef = z.object({ clientId: id });
/** The browser makes the goal's id, so that pressing twice makes one goal. */
export const addInput = z.object({ goalId: id, clientId: id, ...words });
export type AddInput = z.infer<typeof addInput>;
export const changeInput = z.object({ goalId: id, version, ...words });
export type ChangeInput = z.infer<typeof changeInput>;
export const goalRef = z.object({ goalId: id, version });
export type GoalRef = z.infer<typeof goalRef>;
export const judgeInput = z.object({ goalId: id, version, attained: attainment });
export type JudgeInput = z.infer<typeof judgeInput>;

export const goal = z.object({
  id,
  title: z.string(),
  levels: z.array(z.string()).length(attainments.length),
  weight: z.int(),
  attained: attainment.nullable(),
  judgedAt: z.iso.datetime().nullable(),
  version: z.int(),
});
export type Goal = z.infer<typeof goal>;

/** Goal attainment over the engagement's goals; `t` is null until all are judged. */
export const attainmentScore = z.object({ t: z.number().nullable(), judged: z.int(), of: z.int() });
export type AttainmentScore = z.infer<typeof attainmentScore>;

export const coachGoals = z.object({
  client: z.object({ id, name: z.string(), timeZone: z.string() }),
  goals: z.array(goal).max(limits.goals),
  score: attainmentScore,
});
export type CoachGoals = z.infer<typeof coachGoals>;

/** A goal as the client sees it: words, no weights and no score. */
export const clientGoal = goal.omit({ weight: true, version: true });
export type ClientGoal = z.infer<typeof clientGoal>;
export const clientGoals = z.array(clientGoal).max(100);
