export const purposes = ["coaching_record", "share_with_coach", "share_by_default"] as const;
export type Purpose = (typeof purposes)[number];

/** What a client reads before they decide. A text that was published is never edited: it gets a successor. */
export type ConsentText = {
  readonly version: number;
  /** The day from which it was shown, `YYYY-MM-DD`. */
  readonly since: string;
  readonly opening: string;
  /** What they should know whatever they decide. */
  readonly facts: readonly { readonly title: string; readonly text: string }[];
  readonly purposes: Readonly<Record<Purpose, { readonly agree: string; readonly explained: string }>>;
  /** How to change one's mind. */
  readonly closing: string;
  /** What somebody without a coach reads in its place; they decide about a coach once there is one. */
  readonly alone: {
    readonly facts: ConsentText["facts"];
    readonly agree: string;
    readonly closing: string;
  };
};
