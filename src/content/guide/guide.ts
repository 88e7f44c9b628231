import { beside } from "./beside.ts";
import { cautions } from "./cautions.ts";
import type { GuideChapter } from "./chapter.ts";
import { emergency } from "./emergency.ts";
import { gentle } from "./gentle.ts";
import { say } from "./say.ts";
import { scope } from "./scope.ts";
import { signs } from "./signs.ts";

/** The coach's guide in the order in which it is needed: what cannot wait stands first. */
export const guide: readonly GuideChapter[] = [emergency, signs, say, scope, beside, gentle, cautions];
