type Texts = { readonly [key: string]: string | Texts };

/** Texts with some of them in other words. */
export function laidOver<Whole extends Texts>(texts: Whole, over: Texts): Whole {
  const changed = Object.entries(over).map(([key, text]) => {
    const before = texts[key];
    return [key, typeof text === "string" || typeof before !== "object" ? text : laidOver(before, text)];
  });
  return { ...texts, ...Object.fromEntries(changed) };
}
