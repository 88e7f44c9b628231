import { headers } from "next/headers";
import { cache } from "react";
import { createCallerFactory } from "#server/trpc/init.ts";
import { contextOf } from "#server/trpc/request.ts";
import { appRouter } from "#server/trpc/root.ts";

const createCaller = createCallerFactory(appRouter);

/** Who asked for the page. One session look-up per page. */
const visit = cache(async () => contextOf(await headers(), null));

/** The router called in process, as whoever asked for the page. */
export const api = cache(async () => createCaller(await visit()));

/** Whether the page is for a client without a coach. False also where the session cannot be read: help is shown even then. */
export async function isAlone(): Promise<boolean> {
  const signedIn = await visit().then(
    (context) => context.signedIn,
    () => null,
  );
  return signedIn?.acting?.as === "client" && signedIn.acting.alone;
}
