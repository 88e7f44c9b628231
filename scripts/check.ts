import { beside, check, runStages, type Stage } from "./test-stage.ts";

/** Everything that can be said about the code without running the product. */
export const checks: Stage[] = [
  check("database client", "npm", "run", "--silent", "generate"),
  check("route types", "next", "typegen"),
  check("format and lint", "biome", "ci", "--error-on-warnings", "."),
  beside(check("types", "tsc", "--noEmit"), [
    check("boundaries", "node", "scripts/check-boundaries.ts"),
    check("unused code", "knip", "--config", ".config/knip.jsonc", "--no-progress", "--no-config-hints"),
    check("version floors", "node", "scripts/check-floors.ts"),
    check("messages", "node", "scripts/check-messages.ts"),
    check("schema drift", "node", "scripts/check-drift.ts"),
  ]),
];

if (import.meta.main) await runStages(checks);
