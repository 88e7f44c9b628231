type Texts = Readonly<Record<string, string>>;

/**
 * Texts of one area for screens that every page has to bring along, such as the one for faults: only placeholders, none of
 * the rest of ICU, and so none of the code for it.
 */
export function createTranslator<const Area extends string, Messages extends Readonly<Record<Area, Texts>>>({
  messages,
  namespace,
}: {
  messages: Messages;
  namespace: Area;
}): (key: keyof Messages[Area] & string, values?: Texts) => string {
  const texts: Texts = messages[namespace];
  return (key, values = {}) =>
    (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
