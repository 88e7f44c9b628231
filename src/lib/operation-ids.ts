import { newId } from "./uuid.ts";

/**
 * Gives what a form sends its operation id. The same words sent again keep theirs, so that nothing is kept twice;
 * changed words are another deed and get another, so that they are never answered with the receipt of the first ones.
 */
export function operationIds(): (content: unknown) => string {
  const ids = new Map<string, string>();
  return (content) => {
    const key = JSON.stringify(content);
    const id = ids.get(key) ?? newId();
    ids.set(key, id);
    return id;
  };
}
