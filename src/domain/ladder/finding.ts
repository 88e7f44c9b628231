/** Which design principle of the card a finding is about. */
export type FindingCode =
  | "scope"
  | "self_regulation"
  | "rung_count"
  | "criterion"
  | "start_where_they_are"
  | "gap_too_wide"
  | "gap_jump"
  | "out_of_order"
  | "too_hard"
  | "too_easy"
  | "controlled_failure"
  | "variability"
  | "not_known_yet";

/** What still stands between a rung and a setback that is safe to have. */
export type UnsafeToMiss = "too_early" | "forecast_too_low" | "stakes" | "no_debrief" | "safety_flag";

export type OpenQuestion = { readonly rungId: string; readonly field: "forecast" | "efficacy" | "expectedDistress" };

/** A change that one press can apply; `text` is what the button offers. */
export type Fix = { readonly text: string } & (
  | { readonly kind: "add_rungs" | "join_rungs"; readonly count: number }
  | {
      readonly kind: "insert_rung";
      readonly afterRungId: string | null;
      readonly beforeRungId: string;
      readonly forecast: number | null;
      readonly expectedDistress: number | null;
      /** Expected distress of more rungs above that one, where one alone leaves a gap that is too wide. */
      readonly further: readonly number[];
    }
  | { readonly kind: "move_rung"; readonly rungId: string; readonly beforeRungId: string }
  | { readonly kind: "split_rung" | "raise_rung"; readonly rungId: string; readonly targetForecast: number }
  | { readonly kind: "make_safe_to_miss"; readonly rungId: string; readonly missing: readonly UnsafeToMiss[] }
  | { readonly kind: "write_criterion" | "vary_context"; readonly rungId: string }
  | { readonly kind: "ask_agreement" }
  | { readonly kind: "open_referral"; readonly rungId: string | null }
  | { readonly kind: "ask_client"; readonly questions: readonly OpenQuestion[] }
);

/** One remark on a ladder. It warns and never blocks. */
export type Finding = {
  readonly code: FindingCode;
  /** Absent when the remark is about the ladder as a whole. */
  readonly rungId?: string;
  /** Figures behind the message, for translated wording. */
  readonly data: Readonly<Record<string, number>>;
  readonly message: string;
  readonly fix: Fix;
  /** A citation, or "heuristic". */
  readonly source: string;
};
