/** Begins the names under which words that are being written are kept on this device. */
const DRAFT = "proven-draft:";

/** What was written under this name and not saved. */
export function draftOf(name: string): string {
  return localStorage.getItem(DRAFT + name) ?? "";
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

/** Takes all of them off this device. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(DRAFT)) localStorage.removeItem(key);
}
