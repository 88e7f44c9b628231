/** One screen of a guided practice: a heading and the lines that are read below it. */
export type PracticeStep = { readonly title: string; readonly lines: readonly string[] };
