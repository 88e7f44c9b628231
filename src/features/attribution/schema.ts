import * as z from "zod";
import { id } from "#lib/schema.ts";

const tenth = z.int().min(0).max(10).nullable().default(null);

/** What is explained: a win of the journal, or a finished try at a rung. */
export const subject = z.enum(["win", "attempt"]);

/** The five questions about a cause, 0 to 10 in the client's own judgement; each may stay open. */
export const ratings = z.object({
  /** 0 others or the situation, 10 me. */
  locus: tenth,
  /** 0 will not be there next time, 10 certainly will. */
  stability: tenth,
  /** 0 nothing I could influence, 10 fully mine. */
  control: tenth,
  /** 0 only here, 10 most of my life. */
  globality: tenth,
});
export type Ratings = z.infer<typeof ratings>;
export const dimensions = ["locus", "control", "stability", "globality"] as const satisfies (keyof Ratings)[];

const explained = {
  ...ratings.shape,
  /** A real cause outside the client. It is never argued away. */
  outsideCause: z.boolean().default(false),
  /** What mainly caused it, in their own words. */
  cause: z.string().trim().max(1_000, "Please keep this below 1,000 characters.").default(""),
};

/** How a client explains one event; the newest counts. The same operation id again changes nothing. */
export const explainInput = z.object({ operationId: id, subject, subjectId: id, ...explained });
export type ExplainInput = z.infer<typeof explainInput>;

/** The kind of deed that an explanation is on a phone. */
export const EXPLAIN = "attribution.explain";

export const subjectRef = z.object({ subject, subjectId: id });
export type SubjectRef = z.infer<typeof subjectRef>;

export const explanation = z.object(explained);
export type Explanation = z.infer<typeof explanation>;
export const explanationOrNone = explanation.nullable();
export const receipt = z.object({ id });
