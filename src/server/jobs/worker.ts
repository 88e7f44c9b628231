import { setTimeout as pause } from "node:timers/promises";
import { parseCronItems, type Runner, run, type TaskList } from "graphile-worker";
import { type Log, log } from "#server/log.ts";
import { graphileLogger } from "./graphile-logger.ts";
import { releaseAbandoned } from "./tasks/release-abandoned.ts";
import { remindClients } from "./tasks/remind-clients.ts";
import { remindOfCrisisLines } from "./tasks/remind-of-crisis-lines.ts";
import { remindOfSafety } from "./tasks/remind-of-safety.ts";
import { sealAudit } from "./tasks/seal-audit.ts";
import { sendMail } from "./tasks/send-mail.ts";
import { sendPush } from "./tasks/send-push.ts";
import { sweep } from "./tasks/sweep.ts";

/** Letters wait for a slow mail server at most this many at a time, and the rest goes on beside them. */
const CONCURRENCY = 4;
const RESTART_MILLISECONDS = 5_000;

type Work = (payload: unknown) => Promise<void>;

const TASKS: Record<string, Work> = {
  "send-mail": sendMail,
  "send-push": sendPush,
  "seal-audit": () => sealAudit(),
  "release-abandoned": () => releaseAbandoned(),
  "remind-clients": () => remindClients(),
  "remind-of-crisis-lines": () => remindOfCrisisLines(),
  "remind-of-safety": () => remindOfSafety(),
  sweep: () => sweep(),
};

/** A job of the clock that is still waiting is not added twice; a missed one is not made up for, the next does its work. */
const byTheClock = (task: string, match: string) => ({ task, match, options: { jobKey: task, maxAttempts: 3 } });

const CLOCK = [
  byTheClock("seal-audit", "* * * * *"),
  byTheClock("release-abandoned", "* * * * *"),
  byTheClock("remind-clients", "*/5 * * * *"),
  byTheClock("remind-of-safety", "*/5 * * * *"),
  byTheClock("remind-of-crisis-lines", "43 * * * *"),
  byTheClock("sweep", "17 * * * *"),
];

export type WorkerOptions = {
  /** Connects as `proven_worker`; run `prepareJobs` before. */
  connectionString: string;
  logger?: Log;
  /** How long to wait before starting again after the database was lost. */
  restartAfter?: number;
};

/**
 * Starts doing jobs, beside the server or in a process of its own, and goes on after the database was away. Signals
 * stay with the caller, who stops the worker.
 *
 * @returns `stop` lets running jobs finish for a few seconds, then hands the rest back to the queue
 * @throws when it cannot start now
 */
export async function startWorker(options: WorkerOptions): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const first = await start(options);
  const ended = keepRunning(first, options, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

function start({ connectionString, logger = log }: WorkerOptions): Promise<Runner> {
  return run({
    connectionString,
    logger: graphileLogger(logger),
    noHandleSignals: true,
    concurrency: CONCURRENCY,
    maxPoolSize: CONCURRENCY + 2,
    taskList: Object.fromEntries(Object.entries(TASKS).map(([task, work]) => [task, logged(task, work, logger)])),
    parsedCronItems: parseCronItems(CLOCK),
    // Without a delay nobody awaits the note that a job is done: when it fails, the rejection would end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
}

/** A runner ends by itself when it cannot note what was done, as while the database restarts. Then another starts. */
async function keepRunning(first: Runner, options: WorkerOptions, stopping: AbortSignal): Promise<void> {
  const { logger = log, restartAfter = RESTART_MILLISECONDS } = options;
  const asked = new Promise<void>((resolve) => stopping.addEventListener("abort", () => resolve(), { once: true }));
  let runner: Runner | undefined = first;
  while (!stopping.aborted) {
    try {
      runner ??= await start(options);
      await Promise.race([runner.promise, asked]);
      if (stopping.aborted) await runner.stop();
      else logger.error({ action: "jobs.stopped" });
    } catch (err) {
      logger.error({ action: "jobs.stopped", err });
    }
    runner = undefined;
    await pause(restartAfter, undefined, { signal: stopping }).catch(() => {});
  }
}

/** Logs how each job went. The queue stores a failed job's message in the clear, so the error goes on without its own. */
function logged(task: string, work: Work, to: Log): TaskList[string] {
  return async (payload, { job, abortPromise }) => {
    const started = performance.now();
    const fields = () => ({ code: task, reference: job.id, durationMs: Math.round(performance.now() - started) });
    try {
      // While stopping, a job that takes too long is left to a later try.
      await Promise.race([work(payload), abortPromise]);
      to.debug({ action: "job.done", ...fields() });
    } catch (err) {
      to.warn({ action: "job.failed", ...fields(), err });
      throw new Error(`${task} failed; see the log for job ${job.id}`);
    }
  };
}
