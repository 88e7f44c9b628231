/** Letters of most of Europe come in two files of each typeface; what neither has, a document cannot show. */
export const alphabets = ["latin", "latin-ext"] as const;
type Alphabet = (typeof alphabets)[number];

/** The ranges of the files in use, as their style sheets name them; the first alphabet that has a letter sets it. */
const latin =
  /^[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]$/u;
const extended =
  /^[\u0100-\u02ba\u02bd-\u02c5\u02c7-\u02cc\u1e00-\u1e9f\u1ef2-\u1eff\u20a0-\u20c0\u2c60-\u2c7f\ua722-\ua7ff]$/u;

/** The file that has a letter; null where none of ours has. */
export function alphabetOf(letter: string): Alphabet | null {
  if (latin.test(letter)) return "latin";
  return extended.test(letter) ? "latin-ext" : null;
}

/** What our typefaces cannot show of a text, each sign once. */
export function lackingIn(text: string): string[] {
  const letters = new Set(text.normalize("NFC").replaceAll(/\s/gu, ""));
  return [...letters].filter((letter) => alphabetOf(letter) === null);
}
