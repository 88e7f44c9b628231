import { type DraftItem, type ScaleDraft, scalePolicy } from "#domain/efficacy/scale-check.ts";
import { newId } from "#lib/uuid.ts";

/** A line with a key of its own, so that it keeps its place on the screen while lines come, go and change places. */
export type BuilderItem = DraftItem & { readonly key: string };
export type BuilderDraft = Omit<ScaleDraft, "items"> & {
  readonly title: string;
  readonly items: readonly BuilderItem[];
};

export function blankItem(): BuilderItem {
  return { key: newId(), text: "", doneByOfTen: null };
}

export function blankDraft(): BuilderDraft {
  return {
    title: "",
    context: "",
    practiceItem: "",
    items: Array.from({ length: scalePolicy.fewestItems }, blankItem),
  };
}

type Unkeyed = ScaleDraft & { readonly title: string };

/** A draft after a fix: lines that are new get a key, the others keep theirs. */
export function withKeys(draft: Unkeyed): BuilderDraft {
  const items = draft.items.map((item): BuilderItem => {
    const key = "key" in item && typeof item.key === "string" ? item.key : newId();
    return { ...item, key };
  });
  return { ...draft, items };
}
