import { readFileSync, rmSync } from "node:fs";
import { runCommand } from "./test-command.ts";
import { settle, type Tally } from "./test-report.ts";

export type Stage = { name: string; run(): Promise<Tally> };

/** A command that is right or wrong as a whole; it is quiet unless it is wrong. */
export function check(name: string, ...command: string[]): Stage {
  return {
    name,
    async run() {
      const { ok, output } = await runCommand(command, { shown: false });
      if (!ok) console.log(`\n${name}:\n${output.trimEnd()}`);
      return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
    },
  };
}

/** Checks that leave each other alone: a long one on one core, the others in turn on the next. */
export function beside(long: Stage, others: readonly Stage[]): Stage {
  async function inTurn(): Promise<Tally[]> {
    const tallies: Tally[] = [];
    for (const { run } of others) tallies.push(await run());
    return tallies;
  }
  return {
    name: [long, ...others].map(({ name }) => name).join(", "),
    async run() {
      const [first, rest] = await Promise.all([long.run(), inTurn()]);
      const sum = (key: keyof Tally) => [first, ...rest].reduce((total, tally) => total + tally[key], 0);
      return { passed: sum("passed"), failed: sum("failed") };
    },
  };
}

/** A command that runs tests, shows them, and leaves a JSON report at `report`. */
export function suite<Report>(
  name: string,
  command: string[],
  { report, tallyOf }: { report: string; tallyOf: (report: Report) => Tally },
): Stage {
  return {
    name,
    async run() {
      rmSync(report, { force: true });
      console.log();
      const { ok } = await runCommand(command, { shown: true });
      return settle(readReport(report, tallyOf), ok);
    },
  };
}

function readReport<Report>(path: string, tallyOf: (report: Report) => Tally): Tally | undefined {
  try {
    return tallyOf(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined; // A runner that died early leaves no report, or half of one.
  }
}

/**
 * Runs every stage in order, whatever became of those before, and ends with the line `N passed, N failed`.
 * The process's exit code says whether anything failed.
 */
export async function runStages(stages: readonly Stage[]): Promise<void> {
  const total: Tally = { passed: 0, failed: 0 };
  for (const { name, run } of stages) {
    process.stdout.write(`▸ ${name} … `);
    const start = performance.now();
    const { passed, failed } = await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${failed === 0 ? "✓" : "✗"} ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
    total.passed += passed;
    total.failed += failed;
  }
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}
