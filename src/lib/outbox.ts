import * as z from "zod";
import { id } from "./schema.ts";

/** One deed of a person as it lies on their device until the server has it. */
export const entry = z.object({
  /** Place in the order; the device's store gives it. */
  seq: z.number().optional(),
  /** Whose it is, and in which practice: nobody else sees or sends it. */
  person: z.string().max(80),
  /** The operation: the same one again changes nothing. */
  id,
  /** Entries of one chain build on each other: where one was refused, those after it wait for the person. */
  chain: z.string().max(80),
  /** Id of what it is about, such as a rung; the chain itself where there is nothing else. */
  subject: z.string().max(80),
  /** What it is about, in words that its author knows. */
  title: z.string().max(400),
  /** When it was done, by the device's clock, in epoch milliseconds. */
  at: z.number(),
  state: z.enum(["waiting", "refused"]),
  /** Why it was refused, in words for the person. */
  because: z.string().max(2_000).optional(),
  /** Why, for us: a conflict is not sent again as it is, because what stands there stays different. */
  code: z.string().max(40).optional(),
  /** What stands on the server instead, where it said so. */
  current: z.unknown().optional(),
  /** What was done, as it will be sent; the kind names who can read and send it. */
  deed: z.object({ kind: z.string().max(40), input: z.looseObject({ operationId: id }) }),
});
export type Entry = z.infer<typeof entry>;

export type Answer =
  | { readonly kind: "accepted" }
  /** The server said no, in words for the person. */
  | { readonly kind: "refused"; readonly because: string; readonly code: string; readonly current?: unknown }
  /** Nobody answered, or not properly: the same again later. */
  | { readonly kind: "unreachable" }
  /** The server failed at this one: the same again later, and the others need not wait for it. */
  | { readonly kind: "fault" }
  | { readonly kind: "signed_out" };

type Refused = Extract<Answer, { kind: "refused" }>;

type Queued = Pick<Entry, "chain" | "state">;

export type Post<Entry extends Queued> = {
  send: (entry: Entry) => Promise<Answer>;
  accepted: (entry: Entry) => Promise<void>;
  refused: (entry: Entry, answer: Refused) => Promise<void>;
};

/** How a round ended; `fault` when the server could not take something of it yet. */
export type Delivery = "delivered" | "fault" | "unreachable" | "signed_out";

/**
 * Sends what waits, one after the other in the order given. It stops where the server cannot be reached, and passes
 * over what builds on something refused, or on something at which the server failed. Every entry may have arrived before
 * without our knowing, so what receives them answers the same operation twice with one receipt.
 */
export async function deliver<Entry extends Queued>(entries: readonly Entry[], post: Post<Entry>): Promise<Delivery> {
  const held = new Set(entries.filter(({ state }) => state === "refused").map(({ chain }) => chain));
  let delivery: Delivery = "delivered";
  for (const entry of entries) {
    if (held.has(entry.chain)) continue;
    const answer = await post.send(entry);
    if (answer.kind === "accepted") await post.accepted(entry);
    else if (answer.kind === "refused") {
      held.add(entry.chain);
      await post.refused(entry, answer);
    } else if (answer.kind === "fault") {
      held.add(entry.chain);
      delivery = "fault";
    } else return answer.kind;
  }
  return delivery;
}
