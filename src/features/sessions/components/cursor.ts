import type { Route } from "next";
import type * as z from "zod";
import { cursor } from "../schema.ts";

type Cursor = z.infer<typeof cursor>;

/** Where a page of past sessions goes on, as its address says; undefined for the first page, or for nonsense. */
export function cursorFrom(query: Record<string, string | string[] | undefined>): Cursor | undefined {
  return cursor.safeParse({ startsAt: query.before, id: query.id }).data;
}

/** The address of the page that begins there. */
export function cursorPath({ startsAt, id }: Cursor): Route {
  return `/sessions?${new URLSearchParams({ before: startsAt, id })}` as Route;
}
