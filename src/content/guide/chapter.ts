/** Where a statement comes from, or where to read on. */
export type GuideSource = {
  readonly authors: string;
  readonly year: number | null;
  readonly title: string;
  readonly url: string;
};

/** A paragraph, a list, or words that a coach may say as they stand. */
export type GuideBlock =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "steps"; readonly items: readonly string[] }
  | { readonly kind: "say"; readonly lines: readonly string[] };

export type GuidePart = { readonly title: string | null; readonly blocks: readonly GuideBlock[] };

/** One chapter of the coach's guide. `id` is its anchor. */
export type GuideChapter = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly parts: readonly GuidePart[];
  /** Keys into the sources of the guide. */
  readonly sources: readonly string[];
};
