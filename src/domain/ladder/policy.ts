/**
 * Defaults for designing a ladder. Heuristics unless a source is named; a coach may choose otherwise, and the
 * screen says that they are heuristics. Forecasts are per cent, efficacy and expected distress 0 to 100.
 */
export const designPolicy = {
  /** About 80 % success while learning: Rosenshine (2012). Wilson et al. (2019) is about gradient learners, not people. */
  targetForecast: 80,
  bandLow: 70,
  bandHigh: 90,
  firstForecast: 80,
  firstEfficacy: 70,
  tooHardBelow: 60,
  tooEasyFrom: 95,
  fewestRungs: 3,
  mostRungs: 15,
  widestGap: 15,
  /** How much less distress than before makes a rung stand out of order; estimates that are closer are as good as equal. */
  clearlyEasier: 10,
  contextsFromRungs: 4,
  fewestContexts: 2,
  setbackAfterRungs: 2,
  setbackForecast: 50,
  referFromDistress: 70,
};
export type DesignPolicy = typeof designPolicy;

/** Defaults for moving along a ladder, all heuristics. Effort and distress after are 0 to 10. */
export const progressionPolicy = {
  window: 4,
  metInWindow: 3,
  /** A slower pace needs fewer attempts: this many met in a row, each at least `slowPaceDays` after the last. */
  metInARow: 2,
  slowPaceDays: 7,
  nextEfficacy: 60,
  tooHardBelow: 60,
  tooEasyFrom: 95,
  easyEffort: 2,
  easyInARow: 2,
  missesInARow: 2,
  efficacyFall: 20,
  distressAfter: 7,
  stallDays: 14,
};
export type ProgressionPolicy = typeof progressionPolicy;
