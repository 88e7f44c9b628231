import type { Transaction } from "#server/db/client.ts";

/**
 * Work to be done outside a request. A payload holds ids only, never text: jobs are stored in the clear.
 * A task that nobody asks for by name (sealing, sweeping) runs by the clock and is not listed here.
 */
export type Job =
  | { readonly task: "send-mail"; readonly payload: { readonly mailId: string } }
  | {
      readonly task: "send-push";
      /** `word` is a code, and `until` the moment after which it would come out of nowhere. */
      readonly payload: {
        readonly organisationId: string;
        readonly subscriptionId: string;
        readonly word: string;
        readonly until: string;
      };
    };

/** Two jobs with one key are one job, for as long as the first has not started. */
function keyOf(job: Job): string {
  return `${job.task}:${job.task === "send-mail" ? job.payload.mailId : job.payload.subscriptionId}`;
}

/**
 * Adds a job inside the caller's transaction: it starts once that commits, and never if it rolls back.
 *
 * @param runAt not before this moment; at once by default
 */
export async function enqueue(tx: Transaction, job: Job, runAt: Date | null = null): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.enqueue(${job.task}::text, ${JSON.stringify(job.payload)}::jsonb, ${keyOf(job)}::text, ${runAt}::timestamptz)`;
}
