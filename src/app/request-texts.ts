import { getRequestConfig } from "next-intl/server";
import { spoken } from "#lib/spoken.ts";
import { en } from "#messages/en.ts";
import { enAlone } from "#messages/en-alone.ts";
import { isAlone } from "#trpc/server.ts";

/** In what words a page speaks: to somebody without a coach it never speaks of one. */
export default getRequestConfig(async () => ({
  ...spoken,
  messages: (await isAlone()) ? enAlone : en,
}));
