import { en } from "./en.ts";
import alone from "./en-alone.json" with { type: "json" };
import { laidOver } from "./laid-over.ts";

/** What somebody without a coach reads: each text that speaks of a coach as it is true for them, the rest as it is. */
export const enAlone: typeof en = laidOver(en, alone);
