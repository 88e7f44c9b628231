import type { ListInput } from "../schema.ts";

export const names = [
  "search",
  "need",
  "stage",
  "paused",
  "audience",
  "tag",
  "show",
  "sort",
  "after",
  "before",
] as const;
export type Name = (typeof names)[number];

/** The part of an address after the question mark, only with what differs from everybody in order of need. */
export function queryOf(asked: Partial<ListInput>): string {
  const usual: Partial<ListInput> = { show: "current", sort: "need", search: "" };
  const query = new URLSearchParams();
  for (const name of names) {
    const value = asked[name];
    if (value === undefined || value === null || value === usual[name]) continue;
    query.set(name, typeof value === "boolean" ? (value ? "yes" : "no") : value);
  }
  return query.toString();
}

/** The address of the caseload with these filters. */
export function caseloadAt(asked: Partial<ListInput>): `/caseload?${string}` | "/caseload" {
  const query = queryOf(asked);
  return query ? `/caseload?${query}` : "/caseload";
}

/** How many filters leave somebody out, the search among them. */
export function filtersIn({ search, need, stage, paused, audience, tag }: ListInput): number {
  return [search || null, need, stage, paused, audience, tag].filter((each) => each !== null).length;
}
