/** Begins the names under which words that are being written are kept on this device. */
const DRAFT = "proven-draft:";

/** What was written under this name and not saved. */
export function draftOf(name: string): string {
  return localStorage.getItem(DRAFT + name) ?? "";
}

/** Names that begin like this, under which something is kept. */
export function draftsUnder(beginning: string): string[] {
  const names = Object.keys(localStorage).filter((key) => key.startsWith(DRAFT + beginning));
  return names.map((key) => key.slice(DRAFT.length));
}

/** Keeps what is being written, so that it is there after a crash as well. A device without room loses only this. */
export function keepDraft(name: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(DRAFT + name);
    else localStorage.setItem(DRAFT + name, text);
  } catch {
    // No room: the words are still in the form.
  }
}

/**
 * Lets go of a draft once its words are kept elsewhere. One that goes before leaves nothing behind when the page is
 * closed meanwhile; one that was written on has words in it that are not kept.
 *
 * @returns whether they are kept
 */
export async function letGoOnceKept(name: string, words: string, kept: Promise<boolean>): Promise<boolean> {
  const isKept = await kept;
  if (isKept && draftOf(name).trim() === words.trim()) keepDraft(name, "");
  return isKept;
}

/** Takes all of them off this device. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(DRAFT)) localStorage.removeItem(key);
}
