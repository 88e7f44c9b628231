import { type ListInput, listInput } from "../schema.ts";
import { type Name, names } from "./address.ts";

type Address = Record<string, string | string[] | undefined>;

/** What an address asks for; a part that makes no sense is as if it were not there. */
export function askedBy(address: Address): ListInput {
  const given = names.flatMap((name) => {
    const value = address[name];
    if (typeof value !== "string" || value === "") return [];
    const { success, data } = listInput.shape[name].safeParse(typed(name, value));
    return success ? [{ [name]: data }] : [];
  });
  return listInput.parse(Object.assign({}, ...given));
}

function typed(name: Name, value: string): string | boolean {
  return name === "paused" ? value === "yes" : value;
}
