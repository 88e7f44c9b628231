import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

/** Runs stages in a process of their own, as `npm test` does. */
function run(stages: string) {
  const code = `
    import { beside, check, runStages, suite } from "./scripts/test-stage.ts";
    import { tallyOfVitest as tallyOf } from "./scripts/test-report.ts";
    await runStages([${stages}]);`;
  const { stdout, stderr, status } = spawnSync("node", ["--input-type=module", "--eval", code], {
    encoding: "utf8",
    timeout: 15_000,
  });
  return { status, output: stdout + stderr, lastLine: stdout.trimEnd().split("\n").at(-1) };
}

it("ends with one plain line and success when all is well", () => {
  const { status, lastLine, output } = run('check("one", "true"), check("two", "sh", "-c", "echo unheard")');
  expect({ status, lastLine }).toEqual({ status: 0, lastLine: "2 passed, 0 failed" });
  expect(output).not.toContain("unheard");
});

it("goes on after a failure, shows its output, and fails in the end", () => {
  const { status, lastLine, output } = run('check("bad", "sh", "-c", "echo why >&2; exit 3"), check("good", "true")');
  expect({ status, lastLine }).toEqual({ status: 1, lastLine: "1 passed, 1 failed" });
  expect(output).toContain("why");
});

it("counts each of those that run beside one another, and says which one failed", () => {
  const { status, lastLine, output } = run(
    'beside(check("long", "sleep", "1"), [check("bad", "sh", "-c", "echo why; exit 1"), check("good", "true")])',
  );
  expect({ status, lastLine }).toEqual({ status: 1, lastLine: "2 passed, 1 failed" });
  expect(output).toContain("bad:\nwhy");
});

it("counts a command that is not there, and a suite that ran nothing, as failed", () => {
  const { status, lastLine } = run(
    'check("gone", "no-such-command"), suite("mute", ["true"], { report: ".cache/test/none.json", tallyOf })',
  );
  expect({ status, lastLine }).toEqual({ status: 1, lastLine: "0 passed, 2 failed" });
});
