import { type Reflection, reflection } from "../../attempts/schema.ts";

/** Both reflections on one try, field by field, what is on record first. Null where that is longer than a field can be. */
export function bothReflections(theirs: Reflection, mine: Reflection): Reflection | null {
  const fields = Object.keys(mine) as (keyof Reflection)[];
  const both = Object.fromEntries(fields.map((field) => [field, joined(theirs[field], mine[field])]));
  return reflection.safeParse(both).data ?? null;
}

function joined(first: string, second: string): string {
  if (second === "" || first.includes(second)) return first;
  return first === "" || second.includes(first) ? second : `${first}\n\n${second}`;
}
