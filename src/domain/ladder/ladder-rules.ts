import type { Design } from "./design.ts";
import type { Finding, OpenQuestion } from "./finding.ts";

const card = "Technique card, progressive mastery design";

export function selfRegulation({ ladder }: Design): Finding[] {
  if (ladder.agreedByClient) return [];
  return [
    {
      code: "self_regulation",
      data: {},
      message: "The client has not agreed to this ladder yet. People climb what they helped to build.",
      fix: { kind: "ask_agreement", text: "Ask the client to look at it and agree" },
      source: `${card}: self-regulation`,
    },
  ];
}

export function rungCount({ rungs, policy }: Design): Finding[] {
  const { fewestRungs, mostRungs } = policy;
  const count = rungs.length;
  if (count >= fewestRungs && count <= mostRungs) return [];
  const few = count < fewestRungs;
  const difference = few ? fewestRungs - count : count - mostRungs;
  return [
    {
      code: "rung_count",
      data: { count, fewest: fewestRungs, most: mostRungs },
      message: `A ladder works with ${fewestRungs} to ${mostRungs} rungs; this one has ${count}.`,
      fix: few
        ? { kind: "add_rungs", count: difference, text: `Add ${difference} more` }
        : { kind: "join_rungs", count: difference, text: `Join neighbouring rungs until ${difference} fewer are left` },
      source: "Practitioner guides to graded practice",
    },
  ];
}

export function startWhereTheyAre({ rungs, policy }: Design): Finding[] {
  const first = rungs[0];
  if (first === undefined) return [];
  const unsureToMeet = first.forecast !== null && first.forecast < policy.firstForecast;
  const unsureOfSelf = first.efficacy !== null && first.efficacy < policy.firstEfficacy;
  if (!unsureToMeet && !unsureOfSelf) return [];
  return [
    {
      code: "start_where_they_are",
      rungId: first.id,
      data: {
        ...(first.forecast === null ? {} : { forecast: first.forecast }),
        ...(first.efficacy === null ? {} : { efficacy: first.efficacy }),
        neededForecast: policy.firstForecast,
        neededEfficacy: policy.firstEfficacy,
      },
      message:
        `Early success carries the rest. The first rung asks for a forecast of at least ${policy.firstForecast} % ` +
        `and confidence of at least ${policy.firstEfficacy}.`,
      fix: {
        kind: "insert_rung",
        afterRungId: null,
        beforeRungId: first.id,
        forecast: policy.firstForecast,
        expectedDistress: null,
        further: [],
        text: "Put an easier rung before it",
      },
      source: `${card}: start where they are; thresholds are a heuristic`,
    },
  ];
}

export function variability({ rungs, policy }: Design): Finding[] {
  const last = rungs.at(-1);
  if (last === undefined || rungs.length < policy.contextsFromRungs) return [];
  const contexts = new Set(rungs.map(({ context }) => context?.trim().toLowerCase()).filter(Boolean));
  if (contexts.size >= policy.fewestContexts) return [];
  return [
    {
      code: "variability",
      data: { contexts: contexts.size, fewest: policy.fewestContexts },
      message: "Success travels further when it happens in more than one place or company. This ladder names too few.",
      fix: { kind: "vary_context", rungId: last.id, text: "Choose another place or other people for a rung" },
      source: `${card}: variability`,
    },
  ];
}

/** What the other rules cannot judge yet, asked for in one go rather than rung by rung. */
export function notKnownYet({ rungs }: Design): Finding[] {
  const questions = rungs.flatMap((rung, index): OpenQuestion[] => [
    ...(rung.forecast === null ? [{ rungId: rung.id, field: "forecast" } as const] : []),
    ...(rung.efficacy === null && index === 0 ? [{ rungId: rung.id, field: "efficacy" } as const] : []),
    ...(rung.expectedDistress === null ? [{ rungId: rung.id, field: "expectedDistress" } as const] : []),
  ]);
  if (questions.length === 0) return [];
  return [
    {
      code: "not_known_yet",
      data: { questions: questions.length },
      message: "Part of this ladder cannot be checked yet, because some of the client's own estimates are missing.",
      fix: { kind: "ask_client", questions, text: "Ask the client for them" },
      source: "heuristic",
    },
  ];
}
